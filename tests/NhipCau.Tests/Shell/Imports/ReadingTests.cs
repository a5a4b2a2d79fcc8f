using NhipCau.Shell.Files;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell.Imports;

public sealed class ReadingTests
{
    private static readonly Viewer Officer = new(7, "Người nhập", 3, "Sở thử nghiệm", Role.Officer, []);

    [Fact]
    public async Task Read_TheYearlyListAsOfficesMakeIt()
    {
        var reading = await Read("""
            ỦY BAN NHÂN DÂN TỈNH
            DANH SÁCH ĐOÀN RA NĂM 2026
            					ĐVT: triệu đồng
            STT	Tên đoàn	Trưởng đoàn	Nước đến	Thời gian	Số người	Kinh phí	Nguồn
            (1)	(2)	(3)	(4)	(5)	(6)	(7)	(8)
            I	Đoàn cấp tỉnh					1.350
            1	Xúc tiến đầu tư	Phó Chủ tịch	Nhật Bản	12-16/5/2026	06	850	Ngân sách
            2	Học tập kinh nghiệm		Lào	Quý III/2026	8 người	500.000 USD
            II	Đoàn của các sở
            3	Hội nghị		Úc	tháng 13/2026	sáu	1 xu
            	TỔNG CỘNG				14	1.350
            Nơi nhận:		CHỦ TỊCH
            			Nguyễn Thị Mẫu	(đã ký)
            """);
        Assert.Equal(["1", "2", "3"], reading.All.Select(l => l.Cells[0]));
        Assert.Equal([7, 8, 10], reading.All.Select(l => l.Number));
        var (first, second, third) = (reading.All[0].Row, reading.All[1].Row, reading.All[2]);
        Assert.Equal(("Xúc tiến đầu tư", "Phó Chủ tịch", "Nhật Bản", 6, 850_000_000m), (first.Name, first.Head, first.Country, first.People, first.Cost.Amount));
        Assert.Equal((new DateOnly(2026, 7, 1), "USD", 500_000m), (second.Time.From, second.Cost.Currency, second.Cost.Amount));
        Assert.Equal(["Thời gian", "Số người", "Kinh phí"], third.Faults.Select(f => f.Title));
        Assert.Equal([4, 5, 6], third.Faults.Select(f => f.Column));
        Assert.Equal([(5, ImportReading.Repeated), (6, ImportReading.Group), (9, ImportReading.Group), (11, ImportReading.Total), (12, ImportReading.Group), (13, ImportReading.Outside)], reading.Skipped.Select(s => (s.Number, s.Why)));
        Assert.Equal("", reading.Columns[7].Code);
    }

    [Theory]
    [InlineData("Kinh phí dự kiến (tỷ đồng)\tTHOI GIAN\tQuốc gia\tNội dung\n0,5\t5/2026\tLào\tA")]
    [InlineData("Nội dung chuyến đi\tDự toán (tỷ đồng)\tNước đến làm việc\tThời gian đi công tác\nA\t0,5\tLào\t5/2026")]
    public async Task Read_HeadingsInOtherWordsAndOrder(string list)
    {
        var reading = await Read(list);
        var row = Assert.Single(reading.All).Row;
        Assert.Equal(("A", "Lào", 500_000_000m, new DateOnly(2026, 5, 31)), (row.Name, row.Country, row.Cost.Amount, row.Time.To));
    }

    [Fact]
    public async Task Read_WithoutARequiredColumn_SaysWhichAndReadsNothing()
    {
        var reading = await Read("Tên đoàn\tSố người\nA\t3");
        Assert.Equal(["Nước đến", "Thời gian"], reading.Missing);
        Assert.Empty(reading.All);
    }

    [Fact]
    public async Task Read_WithoutAHeading_LeavesAllColumnsToBeChosen()
    {
        var rows = Rows("A\tLào\t5/2026\nB\tÚc\t6/2026");
        Assert.Null(Headings.Find(rows, new TripImport().Fields));
        var reading = await ImportReading<Trip>.Of(new TripImport(), rows, null, ["name", "country", "time"], null!, Officer, TestContext.Current.CancellationToken);
        Assert.Equal(["A", "B"], reading.All.Select(l => l.Row.Name));
        Assert.Equal("A, B", reading.Columns[0].Sample);
    }

    [Fact]
    public async Task Read_CompanyNames_AreNoTotals()
    {
        var reading = await Read("STT\tTên đoàn\tNước đến\tThời gian\n1\tTổng công ty A\tLào\t5/2026\n\tCộng hòa Liên bang Đức\tĐức\t6/2026\n\tCộng\t\t");
        Assert.Equal(["Tổng công ty A", "Cộng hòa Liên bang Đức"], reading.All.Select(l => l.Row.Name));
        Assert.Equal(ImportReading.Total, Assert.Single(reading.Skipped).Why);
    }

    [Fact]
    public async Task Read_EmptyRequiredCell_IsAFaultOfThatCell()
    {
        var line = Assert.Single((await Read("STT\tTên đoàn\tNước đến\tThời gian\n1\tA\t\t5/2026")).All);
        Assert.Equal((1, "Nước đến"), (line.Faults.Count, line.Faults[0].Title));
    }

    [Fact]
    public async Task Read_TheRulesOfTheFormHold()
    {
        var line = Assert.Single((await Read("Tên đoàn\tNước đến\tThời gian\nA\tLào\t01/5-30/6/2026")).All);
        Assert.Equal("Đoàn đi quá 30 ngày.", Assert.Single(line.Faults).Why.Text);
    }

    [Fact]
    public async Task Read_ARecordOfAnotherAgency_IsRefusedToWhoKeepsOnlyHisOwn()
    {
        var line = Assert.Single((await Read("Tên đoàn\tNước đến\tThời gian\nA\tLào\t5/2026", new Elsewhere())).All);
        Assert.Contains("cơ quan mình", Assert.Single(line.Faults).Why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhatRepeatsARowOrTheRegister_WaitsForAWord()
    {
        var reading = await Read("Tên đoàn\tNước đến\tThời gian\nA\tLào\t5/2026\nA\tÚc\t5/2026\nĐoàn đã có\tLào\t5/2026");
        Assert.Equal(["Có vẻ trùng với dòng 2.", "Có vẻ đã có trong sổ: Đoàn đã có, tháng 5/2026."], reading.Twins.Select(l => l.Twin!.ToString()));
        Assert.Equal(1, reading.Sure);
    }

    [Fact]
    public async Task Read_SaysHowFarItIs_AndStopsWhenAsked()
    {
        var rows = Rows("Tên đoàn\tNước đến\tThời gian\n" + string.Concat(Enumerable.Range(1, 250).Select(i => $"Đoàn {i}\tLào\t5/2026\n")));
        var seen = new List<(int, int)>();
        await ImportReading<Trip>.Of(new TripImport(), rows, 0, ["name", "country", "time"], null!, Officer, TestContext.Current.CancellationToken, (done, all) => seen.Add((done, all)));
        Assert.Equal([(0, 250), (100, 250), (200, 250), (250, 250)], seen);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportReading<Trip>.Of(new TripImport(), rows, 0, ["name", "country", "time"], null!, Officer, stop.Token, (done, _) => { if (done == 100) stop.Cancel(); }));
    }

    [Fact]
    public async Task Read_HeadingInTwoLines_TakesTheLowerOne()
    {
        // As SheetFile gives cells merged over both lines.
        SheetRow[] rows = [new(1, ["Tên đoàn", "Nước đến", "Thời gian và số người", ""]), new(2, ["Tên đoàn", "Nước đến", "Thời gian", "Số người"]) { Merged = [0, 1] }, new(3, ["A", "Lào", "5/2026", "6"])];
        var reading = await Of(rows, new TripImport());
        Assert.Equal(6, Assert.Single(reading.All).Row.People);
    }

    [Fact]
    public void Paste_QuotedCellsWithLinesInThem_AreOneCell()
    {
        var rows = Rows("a\t\"dòng một\ndòng \"\"hai\"\"\"\tc\r\n5\" màn hình\t\"hở\tx");
        Assert.Equal(["a", "dòng một\ndòng \"hai\"", "c"], rows[0].Cells);
        Assert.Equal(["5\" màn hình", "\"hở", "x"], rows[1].Cells);
    }

    [Fact]
    public void Paste_TooManyRows_IsRefused() => Assert.NotNull(PastedTable.Read(string.Concat(Enumerable.Repeat("a\n", 25_000))).Refusal);

    [Fact]
    public void Paste_QuotesWithoutEnd_CostLittle()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        PastedTable.Read(string.Concat(Enumerable.Repeat("\"a\t", 200_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    private sealed class Elsewhere : ImportMap<Trip>
    {
        private readonly TripImport like = new();
        public override string Title => like.Title;
        public override string Path => like.Path;
        public override IReadOnlyList<ImportField<Trip>> Fields => like.Fields;
        public override Trip New(Viewer viewer) => new() { OwnerId = viewer.AgencyId + 1 };
    }

    private static IReadOnlyList<SheetRow> Rows(string list)
    {
        var (rows, refusal) = PastedTable.Read(list);
        Assert.Null(refusal);
        return rows;
    }

    private static Task<ImportReading<Trip>> Read(string list, ImportMap<Trip>? map = null) => Of(Rows(list), map ?? new TripImport());

    private static Task<ImportReading<Trip>> Of(IReadOnlyList<SheetRow> rows, ImportMap<Trip> map)
    {
        var heading = Headings.Find(rows, map.Fields);
        Assert.NotNull(heading);
        return ImportReading<Trip>.Of(map, rows, heading, Headings.Match(rows[heading.Value].Cells, map.Fields), null!, Officer, TestContext.Current.CancellationToken);
    }
}
