using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

public enum ExtensionAnswer { Open, Agreed, Refused }

public static class AnswerNames
{
    public static string Name(this ExtensionAnswer answer) => answer switch { ExtensionAnswer.Open => "Chờ trả lời", ExtensionAnswer.Agreed => "Đồng ý", _ => "Không đồng ý" };
}

/// <summary>The head of a lead asks for a later due day; the monitor agrees or refuses.</summary>
public sealed class ExtensionRequest : IPart
{
    public int Id { get; init; }
    public int TaskId { get; init; }
    public WorkTask Task { get; init; } = null!;
    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public DateOnly NewDueOn { get; init; }
    public required string Reason { get; init; }
    public string? Document { get; init; }
    public int AskedById { get; init; }
    public required string AskedBy { get; init; }
    public DateTime AskedAt { get; init; }
    public ExtensionAnswer Answer { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public string? AnswerReason { get; set; }
    public (Type Record, int Id) Whole => (typeof(WorkTask), TaskId);

    public Refusal? Agree(Viewer viewer, string? reason, DateTime now)
    {
        if (NotNow(viewer) is { } no) return no;
        if (Task.Extend(viewer, NewDueOn, string.IsNullOrWhiteSpace(reason) ? Reason : reason, Document, now) is { } refusal) return refusal;
        Close(ExtensionAnswer.Agreed, viewer, reason, now);
        return null;
    }

    public Refusal? Refuse(Viewer viewer, string? reason, DateTime now)
    {
        if (NotNow(viewer) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do không đồng ý để cơ quan chủ trì biết.");
        Close(ExtensionAnswer.Refused, viewer, reason, now);
        return null;
    }

    private Refusal? NotNow(Viewer viewer)
    {
        if (!Task.MayDecide(viewer)) return WorkTask.NotYours;
        if (Answer != ExtensionAnswer.Open) return new Refusal("Đề nghị này đã được trả lời. Tải lại trang để xem.");
        return viewer.AccountId == AskedById ? new Refusal("Người đề nghị không tự trả lời. Người khác của cơ quan theo dõi quyết định việc này.") : null;
    }

    private void Close(ExtensionAnswer answer, Viewer viewer, string? reason, DateTime now) =>
        (Answer, AnsweredBy, AnsweredAt, AnswerReason) = (answer, viewer.Name, now, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());

    internal sealed class Table : IEntityTypeConfiguration<ExtensionRequest>
    {
        public void Configure(EntityTypeBuilder<ExtensionRequest> builder)
        {
            builder.ToTable("extension_requests");
            builder.Property(e => e.Reason).HasMaxLength(2000);
            builder.Property(e => e.Document).HasMaxLength(500);
            builder.Property(e => e.AskedBy).HasMaxLength(200);
            builder.Property(e => e.AnsweredBy).HasMaxLength(200);
            builder.Property(e => e.AnswerReason).HasMaxLength(2000);
            builder.HasOne(e => e.Agency).WithMany().HasForeignKey(e => e.AgencyId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
