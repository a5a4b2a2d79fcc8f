using NhipCau.Modules.Indicators;
using NhipCau.Shell.Indicators;

namespace NhipCau.Tests.Modules.Indicators;

/// <summary>Arithmetic of figures, and how reports say them.</summary>
public sealed class FigureRules
{
    private static readonly Period Half = new(new DateOnly(2023, 12, 15), new DateOnly(2024, 6, 14));
    private static readonly Period First = new(new DateOnly(2023, 12, 15), new DateOnly(2024, 3, 14));
    private static readonly Period Second = new(new DateOnly(2024, 3, 15), new DateOnly(2024, 6, 14));

    [Fact]
    public void Total_BlankNoughtAndNothing_AreThreeThings()
    {
        Assert.Equal((null, false), Of(Aggregation.Sum));
        Assert.Equal((null, true), Of(Aggregation.Sum, Said(1, null), Said(2, null)));
        Assert.Equal((0m, false), Of(Aggregation.Sum, Said(1, null), Said(2, 0)));
        Assert.Equal((7m, false), Of(Aggregation.Sum, Said(1, null), Said(2, 7)));
        Assert.Equal((7m, false), Of(Aggregation.Average, Said(1, null), Said(2, 7)));
    }

    [Theory]
    [InlineData(Aggregation.Sum, 12), InlineData(Aggregation.Max, 9), InlineData(Aggregation.Average, 4), InlineData(Aggregation.Latest, 12)]
    public void Total_OfAgencies_FollowsTheRule(Aggregation how, int expected) => Assert.Equal((expected, false), Of(how, Said(1, 1), Said(2, 9), Said(3, 2)));

    [Theory]
    [InlineData(Aggregation.Sum, 12), InlineData(Aggregation.Max, 9), InlineData(Aggregation.Average, 6), InlineData(Aggregation.Latest, 3)]
    public void Total_OfQuarters_MakesTheHalf(Aggregation how, int expected) => Assert.Equal((expected, false), Of(how, Said(1, 9, First), Said(1, 3, Second)));

    [Fact]
    public void Total_OfAStock_IsTheLastOfEachAgencyAdded()
    {
        Assert.Equal((14m, false), Of(Aggregation.Latest, Said(1, 9, First), Said(1, 10, Second), Said(2, 4, First)));
        Assert.Equal(First.To, FigureTotal.Of([Said(1, 9, First), Said(2, 5)], Aggregation.Latest, Half).AsOf);
    }

    [Fact]
    public void Total_WithAMissingQuarter_IsUnknown() => Assert.Equal((null, false), Of(Aggregation.Sum, Said(1, 9, Second)));

    [Fact]
    public void Total_TheWholePeriodStandsBeforeItsParts_AndTheProvinceBeforeAgencies()
    {
        Assert.Equal((20m, false), Of(Aggregation.Sum, Said(1, 9, First), Said(1, 3, Second), Said(1, 20)));
        Assert.Equal((5m, false), Of(Aggregation.Sum, Said(1, 9), Said(null, 5)));
    }

    [Fact]
    public void Total_OneEstimateMakesAnEstimate_AndIsAsOldAsItsOldestPart()
    {
        var total = FigureTotal.Of([Said(1, 2), Said(2, 3, basis: FigureBasis.Estimate, asOf: new DateOnly(2024, 5, 1))], Aggregation.Sum, Half);
        Assert.Equal((FigureBasis.Estimate, new DateOnly(2024, 5, 1), 2), (total.Basis, total.AsOf!.Value, total.Sources.Count));
    }

    [Fact]
    public void Total_LeavesOutTheSuperseded()
    {
        var old = Said(1, 100);
        old.Superseded = true;
        Assert.Equal((3m, false), Of(Aggregation.Sum, old, Said(1, 3)));
    }

    /// <summary>The order in which agencies answered changes nothing, and one more answer changes a sum by what it says.</summary>
    [Fact]
    public void Total_OfAnyAnswers_AddsUp()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var answers = Enumerable.Range(1, random.Next(1, 9)).Select(agency => Said(agency, random.Next(4) == 0 ? null : random.Next(-900, 9000) / 8m)).ToList();
            var sum = Of(Aggregation.Sum, [.. answers]);
            Assert.Equal(answers.TrueForAll(a => a.Value is null), sum.Nothing);
            Assert.Equal(sum.Nothing ? null : answers.Sum(a => a.Value ?? 0), sum.Value);
            foreach (var how in Enum.GetValues<Aggregation>()) Assert.Equal(Of(how, [.. answers]), Of(how, [.. answers.OrderBy(_ => random.Next())]));
            var more = random.Next(1000);
            Assert.Equal((sum.Value ?? 0) + more, Of(Aggregation.Sum, [.. answers, Said(99, more)]).Value);
            if (!sum.Nothing) Assert.InRange(Of(Aggregation.Average, [.. answers]).Value!.Value, answers.Min(a => a.Value ?? decimal.MaxValue), Of(Aggregation.Max, [.. answers]).Value!.Value);
        }
    }

    [Theory]
    [InlineData("2023-12-15", "2024-06-14", "2022-12-15", "2023-06-14")]
    [InlineData("2024-02-15", "2024-03-14", "2023-02-15", "2023-03-14")]
    [InlineData("2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28")]
    [InlineData("2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29")]
    [InlineData("2025-03-01", "2025-03-31", "2024-03-01", "2024-03-31")]
    [InlineData("2024-02-29", "2024-02-29", "2023-02-28", "2023-02-28")]
    public void YearBefore_IsTheSameSpan(string from, string to, string before, string until) => Assert.Equal(Days(before, until), Days(from, to).YearBefore);

    /// <summary>What lies next to each other lies next to each other a year before, and the periods of the law are those of the law.</summary>
    [Fact]
    public void YearBefore_LeavesNoGap()
    {
        var random = new Random(29);
        for (var round = 0; round < 2000; round++)
        {
            var from = new DateOnly(2019, 1, 1).AddDays(random.Next(4000));
            var (one, to) = (from.AddDays(random.Next(1, 200)), from.AddDays(random.Next(201, 500)));
            var (a, b) = (new Period(from, one).YearBefore, new Period(one.AddDays(1), to).YearBefore);
            Assert.Equal((a.To.AddDays(1), new Period(from, to).YearBefore), (b.From, new Period(a.From, b.To)));
        }
        foreach (var named in Enumerable.Range(2021, 9).SelectMany(NamedPeriod.OfYear)) Assert.Equal(named.Kind.Of(named.Year - 1, named.Number), named.Days.YearBefore);
    }

    [Theory]
    [InlineData(113, 100, "tăng 13% so với cùng kỳ")]
    [InlineData(87.4, 100, "giảm 12,6% so với cùng kỳ")]
    [InlineData(10, 12, "giảm 2 đoàn so với cùng kỳ")]
    [InlineData(21, 15, "tăng 6 đoàn so với cùng kỳ")]
    [InlineData(3, 1, "tăng 2 đoàn so với cùng kỳ")]
    [InlineData(10, 2, "tăng gấp 5 lần so với cùng kỳ")]
    [InlineData(250, 100, "tăng gấp 2,5 lần so với cùng kỳ")]
    [InlineData(62, 100, "bằng 62% cùng kỳ")]
    [InlineData(14, 14, "không thay đổi so với cùng kỳ")]
    [InlineData(0, 0, "không thay đổi so với cùng kỳ")]
    [InlineData(7, 0, "cùng kỳ không phát sinh")]
    [InlineData(0, 40, "giảm 40 đoàn so với cùng kỳ")]
    [InlineData(100001, 100000, "tăng 1 đoàn so với cùng kỳ")]
    [InlineData(1, 10000, "giảm 9.999 đoàn so với cùng kỳ")]
    [InlineData(30, -20, "tăng 50 đoàn so với cùng kỳ")]
    public void Change_IsSaidAsReportsDo(double now, double before, string words) => Assert.Equal(words, FigureWords.Change(Made((decimal)now, (decimal)before)));

    [Fact]
    public void Change_OfWhatIsNotKnown_IsNotSaid()
    {
        Assert.Null(FigureWords.Change(Made(5, null)));
        Assert.Null(FigureWords.Change(Made(null, 5)));
        Assert.Equal("giảm 5 đoàn so với cùng kỳ", FigureWords.Change(Made(null, 5) with { Nothing = true }));
        Assert.Equal("tăng 4,5 điểm phần trăm so với cùng kỳ", FigureWords.Change(Made(24.5m, 20) with { Unit = "%", Decimals = 1 }));
        Assert.Equal("giảm 20,2 tỷ đồng so với cùng kỳ", FigureWords.Difference(Made(74.361m, 94.56m) with { Unit = "tỷ đồng", Decimals = 1 }));
    }

    /// <summary>Read back, the words give the number again, as near as they round.</summary>
    [Fact]
    public void Change_OfAnyTwo_SaysWhatTheNumbersSay()
    {
        var random = new Random(13);
        for (var round = 0; round < 3000; round++)
        {
            var (now, before) = ((decimal)random.Next(0, random.Next(2, 100000)), (decimal)random.Next(0, random.Next(2, 100000)));
            var words = FigureWords.Change(Made(now, before))!;
            var said = decimal.Parse(string.Concat(words.Where(c => char.IsDigit(c) || c == ',')).Replace(',', '.') is { Length: > 0 } digits ? digits : "0", System.Globalization.CultureInfo.InvariantCulture);
            if (now == before) Assert.Equal("không thay đổi so với cùng kỳ", words);
            else if (before == 0) Assert.Equal("cùng kỳ không phát sinh", words);
            else if (words.StartsWith("tăng gấp", StringComparison.Ordinal)) Assert.InRange(now / before, said - 0.051m, said + 0.051m);
            else if (words.StartsWith("bằng", StringComparison.Ordinal)) Assert.InRange(100 * now / before, said - 0.051m, said + 0.051m);
            else
            {
                Assert.StartsWith(now > before ? "tăng" : "giảm", words, StringComparison.Ordinal);
                Assert.InRange(Math.Abs(words.Contains('%') ? 100 * (now - before) / before : now - before), said - 0.051m, said + 0.051m);
                Assert.NotEqual(0, said);
            }
        }
    }

    [Theory]
    [InlineData(2, 10, "đạt 20% kế hoạch"), InlineData(0, 3, "đạt 0% kế hoạch"), InlineData(113, 100, "đạt 113% kế hoạch"), InlineData(1, 3, "đạt 33,3% kế hoạch"), InlineData(1, 0, null), InlineData(null, 3, null)]
    public void OfPlan_IsTheShareDone(int? done, int plan, string? words) => Assert.Equal(words, FigureWords.OfPlan(Made(done, null) with { Plan = plan }));

    [Fact]
    public void Value_IsWrittenAsVietnameseWritesIt()
    {
        Assert.Equal("1.606", FigureWords.Value(Made(1606, null)));
        Assert.Equal("74,361", FigureWords.Value(Made(74.3610m, null) with { Decimals = 3 }));
        Assert.Equal("26,34", FigureWords.Value(Made(26.34m, null) with { Decimals = 3 }));
        Assert.Equal("846.513.027", FigureWords.Value(Made(846513027, null)));
        Assert.Equal("ước 85 đoàn", FigureWords.WithUnit(Made(85, null) with { Basis = FigureBasis.Estimate }));
        Assert.Equal("không phát sinh", FigureWords.WithUnit(Made(null, null) with { Nothing = true }));
        Assert.Equal("0 đoàn", FigureWords.WithUnit(Made(0, null)));
        Assert.Equal("…", FigureWords.WithUnit(Made(null, null)));
        Assert.Equal("20%", FigureWords.WithUnit(Made(20, null) with { Unit = "%" }));
    }

    [Fact]
    public void IsBetter_FollowsTheSign()
    {
        Assert.Null(FigureWords.IsBetter(Made(5, 3)));
        Assert.True(FigureWords.IsBetter(Made(5, 3) with { Sign = FigureSign.MoreIsBetter }));
        Assert.False(FigureWords.IsBetter(Made(5, 3) with { Sign = FigureSign.LessIsBetter }));
        Assert.Null(FigureWords.IsBetter(Made(5, null) with { Sign = FigureSign.MoreIsBetter }));
        Assert.Null(FigureWords.IsBetter(Made(5, 5) with { Sign = FigureSign.MoreIsBetter }));
    }

    [Fact]
    public void Text_TokensAreFilled()
    {
        var figures = new Dictionary<string, FigureReading> { ["doan-ra"] = Made(2, 5) with { Plan = 10 }, ["trong"] = Made(null, null) };
        Assert.Equal("Đã cử 2 đoàn, giảm 3 đoàn so với cùng kỳ, đạt 20% kế hoạch.", FigureText.Say("Đã cử [[doan-ra|don-vi]][[doan-ra|danh-sach]], [[doan-ra|cung-ky]], [[doan-ra|ke-hoach]].", figures));
        Assert.Equal("… đoàn, …", FigureText.Say("[[trong]] đoàn, [[trong|ke-hoach]]", figures));
        Assert.Equal("2 và [[khong-co]] và [[doan-ra|khong-ro]] và [[]]", FigureText.Say("[[ doan-ra ]] và [[khong-co]] và [[doan-ra|khong-ro]] và [[]]", figures));
        Assert.Equal(["[[khong-co]]", "[[doan-ra|khong-ro]]", "[[]]"], FigureText.Faults("[[doan-ra]] [[khong-co]] [[doan-ra|khong-ro]] [[]]", figures.ContainsKey).Select(p => p.Text));
        Assert.Equal(["doan-ra", "trong"], FigureText.Codes("[[doan-ra]] [[trong]] [[doan-ra|cung-ky]]"));
    }

    /// <summary>Whatever is typed comes apart without a crash, and together again to the character.</summary>
    [Fact]
    public void Text_OfAnyLetters_IsKept()
    {
        var random = new Random(7);
        string[] parts = ["[", "]", "[[", "]]", "|", "a", " ", "doan-ra", "cung-ky", "\n", "đ", "[[doan-ra|cung-ky]]"];
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.Equal(text, string.Concat(FigureText.Parse(text).Select(p => p.Text)));
            Assert.Equal(FigureText.Parse(text), FigureText.Parse(text));
        }
        Assert.Single(FigureText.Parse(new string('[', 200_000)));
    }

    private static (decimal? Value, bool Nothing) Of(Aggregation how, params StatedFigure[] stated) => FigureTotal.Of(stated, how, Half) is var total ? (total.Value, total.Nothing) : default;

    private static StatedFigure Said(int? agency, decimal? value, Period? period = null, FigureBasis basis = FigureBasis.Actual, DateOnly? asOf = null) => new()
    {
        Code = "x",
        AgencyId = agency,
        Value = value,
        From = (period ?? Half).From,
        To = (period ?? Half).To,
        AsOf = asOf ?? (period ?? Half).To,
        Basis = basis,
        EnteredBy = "",
    };

    private static FigureReading Made(decimal? value, decimal? before) => new("x", "X", "đoàn", FigureSign.Neutral, 0, true, value, false, FigureBasis.Actual, Half.To, before, null, null, []);

    private static Period Days(string from, string to) => new(DateOnly.Parse(from, null), DateOnly.Parse(to, null));
}
