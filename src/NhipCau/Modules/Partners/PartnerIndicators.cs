using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>The figures this register gives. They tell of today: a state has no history one could count.</summary>
internal sealed class PartnerIndicators : IIndicators
{
    private const string Owner = "Cơ quan ngoại vụ", Path = "/doi-tac";

    public static IEnumerable<Indicator> Indicators =>
    [
        new CountIndicator<Partner>("doi-tac", "Đối tác đang có quan hệ", "Đối tác đang hợp tác, mới thiết lập hoặc có quan hệ mà chưa có văn kiện, tính đến hôm nay.", "đối tác", Owner, Path,
            _ => p => p.State == PartnerState.Active || p.State == PartnerState.New || p.State == PartnerState.Contact) { OfToday = true },
        new CountIndicator<Partner>("doi-tac-dia-phuong", "Địa phương nước ngoài đang có quan hệ", "Trong số đối tác đang có quan hệ, những đối tác là địa phương nước ngoài.", "đối tác", Owner, Path,
            _ => p => p.Kind == PartnerKind.Locality && (p.State == PartnerState.Active || p.State == PartnerState.New || p.State == PartnerState.Contact)) { OfToday = true },
        new CountIndicator<Partner>("doi-tac-chua-xac-nhan", "Đối tác chưa xác nhận thông tin hơn một năm", "Đối tác mà thông tin chưa ai xác nhận, hoặc lần xác nhận gần nhất trước cuối kỳ hơn một năm.", "đối tác", Owner, Path, NotConfirmed) { OfToday = true },
        new CountriesIndicator { OfToday = true },
    ];

    private static Expression<Func<Partner, bool>> NotConfirmed(Period period)
    {
        var since = period.To.AddDays(-PartnerChecks.FreshDays);
        return p => p.ConfirmedOn == null || p.ConfirmedOn < since;
    }

    /// <summary>In how many countries the partners with live relations are.</summary>
    private sealed record CountriesIndicator() : Indicator("doi-tac-nuoc", "Nước có đối tác đang có quan hệ", "Số nước khác nhau của các đối tác đang có quan hệ, tính đến hôm nay.", "nước", PartnerIndicators.Owner)
    {
        public override async Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period) => await db.VisibleTo<Partner>(viewer)
            .Where(p => p.CountryId != null && (p.State == PartnerState.Active || p.State == PartnerState.New || p.State == PartnerState.Contact)).Select(p => p.CountryId).Distinct().CountAsync();

        public override string? List(Period period) => $"{Path}?s=dang&xep=nuoc";
    }
}
