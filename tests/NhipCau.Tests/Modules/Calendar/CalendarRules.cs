using System.Text;
using NhipCau.Modules.Calendar;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Calendar;

public sealed class CalendarRules
{
    private static readonly Viewer Officer = new(7, "Người dùng", 3, "Sở mẫu", Role.Officer, []);
    private static readonly Uri Address = new("https://mau.example");
    private static readonly DateTime Stamp = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);

    private static CalendarEntry Entry(string title = "Việc", int id = 5, string? place = null, int version = 1, bool cancelled = false) =>
        new("Delegation", id, "doan-ra", title, new DateOnly(2026, 12, 30), new DateOnly(2027, 1, 2), $"/doan-ra/{id}", place, AgencyId: 3, PartnerId: 9, version, cancelled);

    private static string Write(params CalendarEntry[] entries) => ICalendarText.Write("Lịch; của phòng", entries, Address, Stamp, kind => kind == "doan-ra" ? "Đoàn ra" : kind);

    /// <summary>No two kinds have the same letters, in either language and whatever register comes.</summary>
    [Fact]
    public void EachKind_HasItsOwnLetters()
    {
        string[] names = ["Đoàn ra", "Đoàn vào", "Hạn báo cáo đoàn ra", "Hạn báo cáo đoàn vào", "Hạn nhiệm vụ", "Hạn gửi báo cáo", "Ký thỏa thuận", "Thỏa thuận hết hiệu lực", "Hạn báo cáo thỏa thuận", "Ngày cần nhớ", "Việc với đối tác", "Báo chí nước ngoài", "Đoàn", "Đoàn rời"];
        var marks = KindMarks.Of(names.Select(n => (n, n)));
        Assert.Equal(names.Length, marks.Values.Distinct().Count());
        Assert.All(marks.Values, m => Assert.Equal(2, m.Length));
        Assert.Equal(("ĐR", "ĐV"), (marks["Đoàn ra"], marks["Đoàn vào"]));
    }

    /// <summary>RFC 5545, 3.1: lines end with CR LF and hold at most 75 octets; no character is cut.</summary>
    [Theory]
    [InlineData(1), InlineData(40), InlineData(300), InlineData(1999)]
    public async Task Write_LongTitles_AreFoldedWithoutCuttingACharacter(int length)
    {
        var title = string.Concat(Enumerable.Repeat("Đoàn hữu nghị 🇻🇳 ", length / 8 + 1))[..length].Trim();
        if (char.IsHighSurrogate(title[^1])) title = title[..^1];
        var bytes = Encoding.UTF8.GetBytes(Write(Entry(title)));
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines, line => Assert.True(line.Length <= 75 && !line.Contains('\n') && !line.Contains('\r')));
        // Every physical line is whole UTF-8 by itself.
        Assert.All(lines, line => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(line)));
        Assert.Equal($"Đoàn ra: {title}", Assert.Single((await ForeignReader.Read(Encoding.UTF8.GetString(bytes))).Events).Summary);
    }

    [Fact]
    public async Task Write_IsReadBackByAnotherParser_AsItWasMeant()
    {
        var read = await ForeignReader.Read(Write(Entry("Thăm, làm việc; ký \\ kết\nvà tặng quà\u0007", 5, "Phnôm Pênh, Campuchia", 4), Entry("Việc bị bỏ", 6, cancelled: true)));
        // What begins with X- is kept by the parser as it stands.
        Assert.Equal(("Lịch\\; của phòng", "2.0"), (read.Name, read.Version));
        Assert.Equal(
        [
            new("doan-ra-Delegation-5@mau.example", "Đoàn ra: Thăm, làm việc; ký \\ kết\nvà tặng quà ", "Phnôm Pênh, Campuchia", 4, "2026-12-30", "2027-01-03", true, "https://mau.example/doan-ra/5", "CONFIRMED", "2026-11-22T00:00:00Z"),
            new("doan-ra-Delegation-6@mau.example", "Đoàn ra: Việc bị bỏ", null, 1, "2026-12-30", "2027-01-03", true, "https://mau.example/doan-ra/6", "CANCELLED", "2026-11-22T00:00:00Z"),
        ], read.Events);
    }

    /// <summary>Nobody writes another property into the calendar by the name of a thing.</summary>
    [Fact]
    public async Task Write_ATitleThatLooksLikeProperties_StaysATitle()
    {
        var read = await ForeignReader.Read(Write(Entry("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:giả")));
        Assert.StartsWith("Đoàn ra: x\nEND:VEVENT", Assert.Single(read.Events).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02", "2026-01-26", 5), InlineData("2027-02", "2027-02-01", 4), InlineData("2026-11", "2026-10-26", 6), InlineData("2026-03", "2026-02-23", 6)]
    public void Weeks_BeginOnMondayAndHoldTheMonth(string text, string first, int weeks)
    {
        var month = Month.Read(text)!;
        Assert.Equal((first, weeks), (month.Weeks[0][0].ToString("O", null), month.Weeks.Count));
        Assert.All(month.Weeks, week => Assert.Equal((DayOfWeek.Monday, 7), (week[0].DayOfWeek, week.Count)));
        Assert.Contains(month.First, month.Weeks[0]);
        Assert.Contains(month.Next.First.AddDays(-1), month.Weeks[^1]);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("2026-13"), InlineData("0001-01"), InlineData("9999-12"), InlineData("abc")]
    public void Read_WhatIsNoMonth_IsNone(string? text) => Assert.Null(Month.Read(text));

    [Theory]
    [InlineData("", true), InlineData("loai=doan-ra", true), InlineData("loai=doan-vao", false), InlineData("loai=doan-vao&loai=doan-ra&cua=toi", true), InlineData("doi-tac=9", true), InlineData("doi-tac=8", false), InlineData("doi-tac=x", true)]
    public void Holds_FollowsTheAddress_AndTheAddressTheFilter(string query, bool held)
    {
        var filter = CalendarFilter.Of(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query));
        Assert.Equal(held, filter.Holds(Entry(), Officer));
        Assert.Equal(filter.Query, CalendarFilter.Of(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(filter.Query)).Query);
        Assert.False(new CalendarFilter([], true, null).Holds(Entry(), Officer with { AgencyId = 4 }));
    }

    [Fact]
    public void Make_KeepsOnlyTheHash_AndOnlyItsPersonRevokes()
    {
        var (feed, token) = CalendarFeed.Make(Officer, " Lịch ", new CalendarFilter(["doan-ra"], true, null), Stamp);
        Assert.Equal((43, 64, "Lịch", "loai=doan-ra&cua=toi"), (token.Length, feed.TokenHash.Length, feed.Name, feed.Query));
        Assert.DoesNotContain(token, feed.TokenHash);
        Assert.Equal(feed.TokenHash, CalendarFeed.HashOf(token));
        Assert.NotNull(feed.Revoke(Officer with { AccountId = 8 }, Stamp));
        Assert.Null(feed.Revoke(Officer, Stamp));
        Assert.NotNull(feed.Revoke(Officer, Stamp));
    }
}
