using System.Globalization;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Delegations.Inbound;

/// <summary>The ceilings of TT 35/2026/TT-BTC as its table has them, read from the reference data itself.</summary>
public sealed class CeilingRules
{
    private static readonly DateOnly On = new(2026, 11, 10);

    internal static readonly NormBook Book = new([.. CsvFile.Read(Path.Combine(Repository.Root, "data", "protocol-norms.csv")).Select(r => new ProtocolNorm
    {
        Item = r.Enum<NormItem>("item"), Rank = r["rank"] == "any" ? null : r.Enum<GuestRank>("rank"), Person = r.Enum<NormPerson>("person"), Per = r.Enum<NormUnit>("per"), ValidFrom = r.Day("valid_from")!.Value,
        Amount = r.Filled("amount") is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null, Document = r["document"], NeedsReason = r.Yes("needs_reason"),
    })]);

    private static Ceiling Of(GuestRank rank, NormLine line, GuestsPay pay = GuestsPay.Nothing, DateOnly? on = null, params NormLine[] others) => Ceilings.Of(Book, rank, on ?? On, pay, line, [line, .. others]);

    [Theory]
    [InlineData(GuestRank.A, NormItem.Lodging, NormPerson.Head, 1, 2, 18_800_000)]
    [InlineData(GuestRank.A, NormItem.Lodging, NormPerson.Deputy, 1, 1, 7_700_000)]
    [InlineData(GuestRank.B, NormItem.Lodging, NormPerson.Member, 3, 2, 28_800_000)]
    [InlineData(GuestRank.B, NormItem.Lodging, NormPerson.Deputy, 1, 1, 7_700_000)]
    [InlineData(GuestRank.C, NormItem.Lodging, NormPerson.Deputy, 1, 1, 3_000_000)]
    [InlineData(GuestRank.C, NormItem.Lodging, NormPerson.Interpreter, 1, 1, 3_000_000)]
    [InlineData(GuestRank.Other, NormItem.Lodging, NormPerson.Head, 1, 1, 1_600_000)]
    [InlineData(GuestRank.B, NormItem.Meals, NormPerson.Host, 2, 1, 4_000_000)]
    [InlineData(GuestRank.Other, NormItem.Meeting, NormPerson.Any, 10, 1, 1_200_000)]
    [InlineData(GuestRank.B, NormItem.Gift, NormPerson.Head, 1, 1, 1_800_000)]
    [InlineData(GuestRank.A, NormItem.Flowers, NormPerson.Head, 1, 1, 1_000_000)]
    [InlineData(GuestRank.A, NormItem.SupportMeals, NormPerson.Any, 4, 2, 4_000_000)]
    [InlineData(GuestRank.Other, NormItem.Consecutive, NormPerson.Hired, 1, 2.25, 2_250_000)]
    [InlineData(GuestRank.Other, NormItem.Consecutive, NormPerson.OwnStaff, 1, 2, 750_000)]
    [InlineData(GuestRank.C, NormItem.Simultaneous, NormPerson.Hired, 2, 1, 3_000_000)]
    [InlineData(GuestRank.Other, NormItem.PageToVietnamese, NormPerson.Hired, 1, 4.5, 1_350_000)]
    [InlineData(GuestRank.Other, NormItem.RarePageFromVietnamese, NormPerson.Hired, 1, 1, 468_000)]
    [InlineData(GuestRank.Other, NormItem.FarewellMeal, NormPerson.Any, 6, 1, 12_000_000)]
    public void AnAmount_IsTheRowTimesPersonsAndUnits(GuestRank rank, NormItem item, NormPerson person, int count, double units, int amount) =>
        Assert.Equal(amount, Of(rank, new NormLine(item, person, count, (decimal)units)).Amount);

    [Fact]
    public void OnTheDayOfTheBanquet_TheOtherMealIsHalf()
    {
        var meals = new NormLine(NormItem.Meals, NormPerson.Any, 10, 3);
        Assert.Equal(60_000_000, Of(GuestRank.B, meals).Amount);
        Assert.Equal(50_000_000, Of(GuestRank.B, meals, others: new NormLine(NormItem.Banquet, NormPerson.Any, 10)).Amount);
        Assert.Equal(20_000_000, Of(GuestRank.B, new NormLine(NormItem.Banquet, NormPerson.Any, 10), others: meals).Amount);
    }

    [Fact]
    public void WhatTheTableDoesNotHave_MayNotBeSpent()
    {
        Assert.NotNull(Of(GuestRank.C, new NormLine(NormItem.Gift, NormPerson.Head, 1)).No);
        Assert.NotNull(Of(GuestRank.Other, new NormLine(NormItem.Flowers, NormPerson.Head, 1)).No);
        Assert.NotNull(Of(GuestRank.B, new NormLine(NormItem.Flowers, NormPerson.Member, 1)).No);
        Assert.NotNull(Of(GuestRank.B, new NormLine(NormItem.SupportMeals, NormPerson.Any, 1)).No);
        var two = new NormLine(NormItem.Banquet, NormPerson.Any, 5);
        Assert.Contains("một lần", Of(GuestRank.B, two, others: two with { Count = 6 }).No!.Text);
    }

    [Fact]
    public void GuestsWhoPay_AndAgenciesThatReceiveAlong()
    {
        var (meeting, meals, gift) = (new NormLine(NormItem.Meeting, NormPerson.Any, 5), new NormLine(NormItem.Meals, NormPerson.Any, 5), new NormLine(NormItem.Gift, NormPerson.Head, 1));
        Assert.Null(Of(GuestRank.B, meeting, GuestsPay.Everything).No);
        Assert.NotNull(Of(GuestRank.B, gift, GuestsPay.Everything).No);
        Assert.NotNull(Of(GuestRank.B, meals, GuestsPay.FoodAndLodging).No);
        Assert.Null(Of(GuestRank.B, gift, GuestsPay.FoodAndLodging).No);
        Assert.Null(Of(GuestRank.B, meeting with { ByOther = true }).No);
        Assert.NotNull(Of(GuestRank.B, meals with { ByOther = true }).No);
    }

    [Fact]
    public void TheHighestGuests_TheHeadDecides_AndBeforeTheCircularNothingIsChecked()
    {
        var lodging = new NormLine(NormItem.Lodging, NormPerson.Head, 1);
        Assert.True(Of(GuestRank.Special, lodging) is { HeadDecides: true, Amount: null, No: null });
        Assert.Null(Of(GuestRank.Special, lodging).Refuse("", 90_000_000, null));
        Assert.Equal(new Ceiling(null, null), Of(GuestRank.B, lodging, on: new DateOnly(2026, 5, 17)));
        Assert.Equal(7_700_000, Of(GuestRank.B, lodging, on: new DateOnly(2026, 5, 18)).Amount);
        Assert.Equal(new Ceiling(null, null), Of(GuestRank.B, new NormLine(NormItem.Free, NormPerson.Any, 1)));
    }

    [Fact]
    public void ASumAboveItsCeiling_IsRefused_AndSpecialCasesNeedTheirReason()
    {
        var member = Of(GuestRank.B, new NormLine(NormItem.Gift, NormPerson.Member, 2));
        Assert.NotNull(member.Refuse("Tặng phẩm", 2_000_000, null));
        Assert.Null(member.Refuse("Tặng phẩm", 2_000_000, "Giám đốc quyết định"));
        var over = member.Refuse("Tặng phẩm", 2_000_001, "Giám đốc quyết định")!;
        Assert.Contains("2.000.001", over.ToString());
        Assert.Contains("Thông tư 35/2026/TT-BTC", over.ToString());
    }

    [Fact]
    public void ACouncil_MaySetLess_NeverMore()
    {
        var head = Travel.Head;
        (ProtocolNorm? Norm, NhipCau.Shell.Refusal? No) New(decimal amount, bool local = true, Viewer? viewer = null, NormItem item = NormItem.Meals, GuestRank rank = GuestRank.B, DateOnly? from = null, string document = "Nghị quyết 12/2026/NQ-HĐND", NormBook? book = null) =>
            ProtocolNorm.New(viewer ?? head, book ?? Book, item, rank, NormPerson.Any, amount, from ?? new DateOnly(2026, 9, 1), document, local);

        Assert.Contains("cao hơn", New(2_000_001).No!.Text);
        Assert.NotNull(New(1_000_000, viewer: Travel.Appraiser).No);
        Assert.NotNull(New(1_000_000, viewer: Travel.Leader).No);
        Assert.NotNull(New(1_000_000, from: new DateOnly(2026, 1, 1)).No);
        Assert.NotNull(New(1_000_000, rank: GuestRank.Special).No);
        Assert.NotNull(New(1_000_000, document: " ").No);
        Assert.NotNull(New(0).No);
        var (norm, no) = New(1_500_000);
        Assert.Null(no);
        var both = new NormBook([.. Book.All, norm!]);
        Assert.Equal(1_500_000, both.Of(NormItem.Meals, GuestRank.B, NormPerson.Any, On)!.Amount);
        Assert.Equal(2_000_000, both.Of(NormItem.Meals, GuestRank.B, NormPerson.Any, new DateOnly(2026, 8, 31))!.Amount);
        Assert.Equal(3_000_000, both.Of(NormItem.Meals, GuestRank.A, NormPerson.Any, On)!.Amount);
        // The circular goes lower later: the council's higher norm gives way.
        var (lower, _) = New(1_000_000, local: false, from: new DateOnly(2026, 10, 1), document: "Thông tư mới", book: both);
        Assert.Equal(1_000_000, new NormBook([.. both.All, lower!]).Of(NormItem.Meals, GuestRank.B, NormPerson.Any, On)!.Amount);
        Assert.NotNull(New(1_200_000, book: both).No);
    }

    [Theory]
    [InlineData("Thủ tướng", GuestRank.Special)]
    [InlineData("Phó Thủ tướng", GuestRank.A)]
    [InlineData("Thứ trưởng Bộ Ngoại giao", GuestRank.B)]
    [InlineData("Cục trưởng Cục Hợp tác", GuestRank.C)]
    [InlineData("Nguyên Bộ trưởng", null)]
    [InlineData("Phó Cục trưởng", null)]
    [InlineData("Thống đốc", null)]
    [InlineData("Tổng Lãnh sự", null)]
    [InlineData(null, null)]
    public void TheAnnex_RanksTheTitlesItLists(string? title, GuestRank? rank) => Assert.Equal(rank, RankTable.Of(title, On)?.Rank);
}
