using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agreements;

public sealed record FormServices(AppDbContext Db, TimeProvider Clock, PartnerRegister Partners);

/// <summary>The form of an agreement, new or known.</summary>
public abstract class FormPage(FormServices services) : PageModel
{
    [BindProperty]
    public AgreementForm Input { get; set; } = new();

    protected AppDbContext Db => services.Db;
    protected DateOnly Today => services.Clock.Today();

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];
    public IReadOnlyList<string> KnownPartners { get; private set; } = [];
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<AgreementKind>().Select(k => new SelectListItem(k.Name(), $"{k}"))];
    public static IReadOnlyList<SelectListItem> Levels { get; } = [.. Enum.GetValues<SigningLevel>().Select(l => new SelectListItem(l.Name(), $"{l}"))];
    public static IReadOnlyList<SelectListItem> Fields { get; } = [.. CooperationField.All.Select(f => new SelectListItem(f.Name, f.Code))];
    public static IReadOnlyList<SelectListItem> Texts { get; } = [new("Có bản tiếng Việt", $"{TextInVietnamese.Original}"), new("Có bản dịch tiếng Việt", $"{TextInVietnamese.Translation}"), new("Không có", $"{TextInVietnamese.None}")];
    public static IReadOnlyList<SelectListItem> Clauses { get; } = [new("Có", $"{YesNo.Yes}"), new("Không có", $"{YesNo.No}")];
    public static IReadOnlyList<SelectListItem> Publishing { get; } = [new("Công bố toàn văn", $"{YesNo.Yes}"), new("Không công bố", $"{YesNo.No}")];

    protected async Task Choices()
    {
        var viewer = this.Viewer();
        Agencies = await AgencyChoices.Bodies(Db, Today);
        Owners = [.. Agencies.Where(a => viewer.May(Right.KeepRegisters, int.Parse(a.Value, CultureInfo.InvariantCulture)))];
        KnownPartners = [.. (await PartnerChoices.All(Db, viewer)).Take(500).Select(p => p.Text)];
    }

    /// <summary>Takes what was typed into the record, or says all that is wrong beside its field.</summary>
    protected async Task<List<(string Field, Refusal Refusal)>> Take(Agreement agreement)
    {
        var (found, wrong) = await Input.Partners(services.Partners);
        if (Agencies.All(a => a.Value != $"{Input.PartyId}")) wrong.Add((nameof(Input.PartyId), new Refusal("Chọn cơ quan ký phía Việt Nam.")));
        if (Owners.All(a => a.Value != $"{Input.OwnerId}")) wrong.Add((nameof(Input.OwnerId), new Refusal("Chỉ nhập hồ sơ cho cơ quan mình. Chọn lại cơ quan giữ hồ sơ.")));
        if (wrong.Count > 0) return wrong;
        Input.Into(agreement);
        var (party, owner) = (Input.PartyId!.Value, Input.OwnerId!.Value);
        agreement.Party = await Db.Set<Agency>().SingleAsync(a => a.Id == party);
        agreement.Owner = await Db.Set<Agency>().SingleAsync(a => a.Id == owner);
        foreach (var gone in agreement.Partners.Where(p => !found.Contains(p.PartnerId)).ToList()) agreement.Partners.Remove(gone);
        foreach (var id in found.Where(id => agreement.Partners.All(p => p.PartnerId != id))) agreement.Partners.Add(new AgreementPartner { Agreement = agreement, PartnerId = id, Partner = await Db.Set<Partner>().Include(p => p.Country).SingleAsync(p => p.Id == id) }); // unfiltered: found in the register of partners
        return [.. AgreementRules.Record(agreement)];
    }

    protected PageResult Show(IEnumerable<(string Field, Refusal Refusal)> wrong, Func<string, string> name)
    {
        PageResult? page = null;
        foreach (var (field, refusal) in wrong) page = this.Refuse(refusal, name(field));
        return page ?? this.Invalid();
    }
}
