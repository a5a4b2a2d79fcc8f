using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>A change is proposed; it passes the same procedure as the signature did.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ChangeModel(AgreementServices services) : StepPage(services)
{
    public sealed class ChangeInput
    {
        public DossierKind? Kind { get; set; }

        [StringLength(4000, ErrorMessage = "Phần này dài quá 4.000 chữ. Rút gọn.")]
        public string? What { get; set; }
        public DateOnly? NewExpiresOn { get; set; }
        public bool NameOnly { get; set; }
    }

    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<DossierKind>().Where(k => k != DossierKind.Sign).Select(k => new SelectListItem(k.Name(), $"{k}"))];

    public override string Act => "Đề nghị thay đổi";
    public override string Consequence => "Sửa đổi, gia hạn, chấm dứt, rút khỏi, tạm đình chỉ cùng thẩm quyền và thủ tục như khi ký.";
    protected override string? Reason => Input.What?.Trim() is { Length: > 0 } what ? what[..Math.Min(2000, what.Length)] : null;

    protected override Task Prepare(bool first)
    {
        if (!first) return Task.CompletedTask;
        Input.Kind = Enum.TryParse<DossierKind>(Request.Query["loai"], out var kind) && kind != DossierKind.Sign ? kind : null;
        if (Input.Kind == DossierKind.Extend && Work is { LastsUntil: { } last, TermMonths: { } months }) Input.NewExpiresOn = last.AddMonths(months);
        return Task.CompletedTask;
    }

    protected override Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer) => Task.FromResult(Input.Kind is { } kind
        ? Of(Work.Change(viewer, new Changing(kind, Input.What, Input.NewExpiresOn, Input.NameOnly), Today))
        : Of(new Refusal("Chọn loại thay đổi."), nameof(Input.Kind)));
}
