using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.VanBan;

namespace NhipCau.Tests.Modules.Partners;

/// <summary>What may happen to a partner and what may not, without a database.</summary>
public sealed class PartnerRules
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Theory]
    [InlineData("Kampong Thom", "KampongThom")]
    [InlineData("Pinar del Río", "tỉnh Pinar Del Rio")]
    [InlineData("METI – Kansai", "METI-Kansai")]
    [InlineData("Vila Nova de Gaia", "TP. Vila Nova de Gaia")]
    [InlineData("Oklahoma", "Bang OKLAHOMA")]
    [InlineData("Gyeongnam", "Chính quyền tỉnh Gyeongnam")]
    [InlineData("Giang Tô", "Chính phủ nhân dân tỉnh Giang Tô")]
    [InlineData("Oita", "CHÍNH QUYỀN Oita")]
    public void Key_SpellingsOfOneName_AreOne(string a, string b) => Assert.Equal(PartnerSpelling.Key(a), PartnerSpelling.Key(b));

    [Theory]
    [InlineData("Kampong Thom", "Kampong Cham")]
    [InlineData("Gyeongnam", "Gyeonggi")]
    [InlineData("Tỉnh", "")]
    [InlineData("Chính quyền", "")]
    [InlineData("Chính phủ Lào", "Lào")]
    public void Key_OtherNames_AreNot(string a, string b) => Assert.NotEqual(PartnerSpelling.Key(a), PartnerSpelling.Key(b));

    [Theory]
    [InlineData("tboungkhmum", "tbongkhmum", 0.9)]
    [InlineData("gyeongnam", "gyeoongnam", 0.9)]
    [InlineData("hyogo", "hyoog", 0.8)]
    [InlineData("oita", "hyogo", 0)]
    public void Likeness_CountsTheLettersOneWouldChange(string a, string b, double least)
    {
        Assert.InRange(PartnerSpelling.Likeness(a, b), least, 1);
        if (least == 0) Assert.InRange(PartnerSpelling.Likeness(a, b), 0, 0.3);
    }

    [Fact]
    public void Likeness_OfVeryLongNames_CostsBoundedTime() => Assert.InRange(PartnerSpelling.Likeness(new string('a', 100_000), new string('b', 100_000)), 0, 1);

    [Fact]
    public void Spell_MendedName_StaysFindableAndSortsInVietnameseOrder()
    {
        var partner = Made("Gyeoongnam");
        Assert.Null(partner.Spell("Gyeongnam", Today));
        Assert.Contains("Gyeoongnam", partner.SearchSource);
        Assert.Equal(("Gyeongnam", "Gyeoongnam"), (partner.Name, partner.Aliases.Single().Text));
        Assert.Single(partner.Names);
        Assert.True(string.CompareOrdinal(Made("Đông Hải").SortKey, Made("Da Nang").SortKey) > 0);
    }

    [Fact]
    public void Rename_FromADay_KeepsTheOldNameForThatTime()
    {
        var partner = Made("Gyeongsang");
        Assert.Null(partner.Rename("Gyeongnam", new(2020, 1, 1), Today));
        Assert.Equal(("Gyeongsang", "Gyeongnam"), (partner.NameOn(new(2019, 12, 31))!.Name, partner.NameOn(new(2020, 1, 1))!.Name));
        Refused("Chọn ngày đổi tên sau ngày đó", partner.Rename("Khác", new(2020, 1, 1), Today));
        Refused("Ngày này chưa đến", partner.Rename("Khác", Today.AddDays(1), Today));
        Refused("trùng với tên đang dùng", partner.Rename("gyeongnam", new(2021, 1, 1), Today));
        Refused("Nhập tên", partner.Rename(" – ", new(2021, 1, 1), Today));
        Assert.Equal(2, partner.Names.Count);
    }

    [Fact]
    public void AddAlias_OneItHas_IsRefused()
    {
        var partner = Made("Kampong Thom");
        Assert.Null(partner.AddAlias("Kampong Thomm"));
        Refused("đã có cách viết này", partner.AddAlias("tỉnh KampongThom"));
        Refused("Nhập cách viết", partner.AddAlias("  "));
        Assert.Single(partner.Aliases);
    }

    [Fact]
    public void Faults_NameTheField()
    {
        var partner = Made("Gyeongnam");
        Assert.Empty(partner.Faults(Today));
        partner.Country = null;
        Assert.Equal("CountryId", Assert.Single(partner.Faults(Today)).Field);
        partner.Kind = PartnerKind.Organisation;
        Assert.Empty(partner.Faults(Today));
        partner.Type = "tỉnh";
        Assert.Equal("Type", Assert.Single(partner.Faults(Today)).Field);
        partner.Type = null;
        partner.Country = State("VN", "Việt Nam");
        Assert.Contains("nước ngoài", Assert.Single(partner.Faults(Today)).Why.ToString());
        partner.Country = State("SU", "Liên Xô", new(1992, 8, 30));
        Assert.Contains("nước kế tục", Assert.Single(partner.Faults(Today)).Why.ToString());
        Assert.Contains(new Partner().Faults(Today), f => f.Field == "Name");
    }

    [Fact]
    public void GiveTo_AGroupAnEndedBodyOrAStranger_IsRefused()
    {
        var partner = Made("Gyeongnam");
        Refused("không phải một nhóm", partner.GiveTo(Agency.Found("g", "Các sở", null, null, AgencyKind.Group, null), null, Today));
        var ended = Agency.Found("a", "Sở Cũ", null, null, AgencyKind.State, null);
        ended.EndedOn = new(2025, 1, 1);
        Refused("đã kết thúc", partner.GiveTo(ended, null, Today));
        var body = new Agency { Id = 7, Code = "b", Name = "Sở Ngoại vụ" };
        var stranger = new NhipCau.Modules.Accounts.Account { FullName = "Trần Văn A", AgencyId = 8 };
        Refused("không làm việc ở Sở Ngoại vụ", partner.GiveTo(body, stranger, Today));
        Assert.Null(partner.GiveTo(body, null, Today));
        Assert.Equal(7, partner.OwnerId);
    }

    [Fact]
    public void MergeInto_TakesSpellingsPeopleAndDaysAlong()
    {
        var (wrong, right) = (Made("Tbong Khmum"), Made("Tboung Khmum"));
        wrong.AddAlias("Tbuong Khmum");
        wrong.Contacts.Add(new PartnerContact { Name = "Chan" });
        wrong.Days.Add(new PartnerDay { What = "Quốc khánh", Day = 9, Month = 11 });
        wrong.Dealings.Add(new PartnerDealing { Title = "Thư mừng", From = Today });
        Assert.Null(wrong.MergeInto(right));
        Assert.Equal(["Tbong Khmum", "Tbuong Khmum"], right.Aliases.Select(a => a.Text));
        Assert.Equal((1, 1, 1), (right.Contacts.Count, right.Days.Count, right.Dealings.Count));
        Assert.Same(right, wrong.MergedInto);
        Refused("đã được gộp rồi", wrong.MergeInto(Made("Khác")));
        Refused("không gộp vào chính nó", right.MergeInto(right));
        var other = Made("Sơn Đông", State("CN", "Trung Quốc"));
        (other.CountryId, right.CountryId) = (1, 2);
        Refused("khác nước", other.MergeInto(right));
        Assert.Null(other.MergedInto);
    }

    [Theory]
    [InlineData(29, 2, 2025, "28/02/2025")]
    [InlineData(29, 2, 2028, "29/02/2028")]
    public void Day_OfTheTwentyNinthOfFebruary_StandsOnTheLastOfIt(int day, int month, int year, string expected) =>
        Assert.Equal(expected, new PartnerDay { What = "", Day = day, Month = month }.In(year).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Day_NextAndYears()
    {
        var signed = new PartnerDay { What = "Ký", Day = 25, Month = 4, Year = 2024 };
        Assert.Equal((new DateOnly(2027, 4, 25), 3), (signed.Next(Today), signed.Years(2027)));
        Assert.Equal(Today, new PartnerDay { What = "", Day = 10, Month = 11 }.Next(Today));
        Assert.Null(signed.Years(2024));
    }

    /// <summary>The framework agreement ended on 20/4/2024, and a seminar is planned all the same.</summary>
    [Fact]
    public void Warnings_ActivityPlannedAfterTheAgreementHasExpired()
    {
        var expired = new PartnerAgreement("Thỏa thuận khung", "Thỏa thuận", new(2021, 4, 20), new(2024, 4, 20));
        var planned = Event("Hội thảo", Today.AddDays(30));
        var warning = Assert.Single(File([planned], [expired]).Warnings).ToString();
        Assert.Contains("“Thỏa thuận khung” hết hiệu lực ngày 20/04/2024", warning);
        Assert.Contains("1 việc dự kiến", warning);
        Assert.Empty(File([Event("Hội thảo", Today.AddDays(-30))], [expired]).Warnings);
        Assert.Empty(File([planned with { IsOff = true }], [expired]).Warnings);
        Assert.Empty(File([planned], [expired, new PartnerAgreement("Gia hạn", "Thỏa thuận", new(2024, 4, 21), null)]).Warnings);
        Assert.Empty(File([planned], []).Warnings);
        // One still in force that will have ended by then.
        Assert.Single(File([planned], [new PartnerAgreement("Bản ghi nhớ", "Bản ghi nhớ", new(2021, 1, 1), Today.AddDays(10))]).Warnings);
    }

    [Fact]
    public void LastContact_IsNeitherATaskNorCancelledNorToCome()
    {
        var task = new PartnerEvent(new PartnerEventKind("nhiem-vu", "Nhiệm vụ", 60, IsContact: false), "Nhiệm vụ", Today);
        var file = File([Event("Sắp tới", Today.AddDays(1)), task, Event("Hủy", Today.AddDays(-1)) with { IsOff = true }, Event("Đã gặp", Today.AddDays(-2))], []);
        Assert.Equal("Đã gặp", file.LastContact?.Title);
    }

    [Theory]
    [InlineData("2026-10-11", "2026-10-16", "11–16/10/2026")]
    [InlineData("2026-09-28", "2026-10-02", "28/09–02/10/2026")]
    [InlineData("2025-12-30", "2026-01-02", "30/12/2025–02/01/2026")]
    [InlineData("2026-10-11", null, "11/10/2026")]
    public void Days_AreSaidAsShortAsTheyCanBe(string from, string? to, string expected) =>
        Assert.Equal(expected, PartnerMarks.Days(Event("", DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)) with { To = to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData("doan tham oita ve nuoc", true)]
    [InlineData("ong koita den", false)]
    [InlineData("(oita)", true)]
    [InlineData("koita, oita", true)]
    public void Mentions_AreWholeWords(string text, bool expected) => Assert.Equal(expected, PartnerMentions.Stands(text, "oita"));

    internal static Partner Made(string name, Country? country = null)
    {
        var partner = new Partner { Kind = PartnerKind.Locality, Country = country ?? State("KR", "Hàn Quốc"), Owner = new Agency { Code = "sngv", Name = "Sở Ngoại vụ" } };
        Assert.Null(partner.Spell(name, Today));
        return partner;
    }

    internal static Country State(string code, string name, DateOnly? to = null) => new() { Code = code, Code3 = code, Name = name, EnglishName = name, SortKey = VietnameseText.SortKey(name), ValidTo = to };

    internal static PartnerEvent Event(string title, DateOnly on) => new(new PartnerEventKind("doan-ra", "Đoàn ra", 10), title, on);

    internal static PartnerFile File(IReadOnlyList<PartnerEvent> events, IReadOnlyList<PartnerAgreement> agreements) => new(Made("METI – Kansai"), events, [], agreements, Today);

    private static void Refused(string part, Refusal? refusal) => Assert.Contains(part, refusal?.ToString() ?? "");
}
