using DocumentFormat.OpenXml.Wordprocessing;
using NhipCau.VanBan.Files.Check;
using NhipCau.VanBan.Files.Official;
using NhipCau.VanBan.Files.Tests.Official;
using NhipCau.VanBan.Files.Tests.Samples;
using NhipCau.VanBan.Tests;

namespace NhipCau.VanBan.Files.Tests.Check;

/// <summary>What this program writes itself is as the guidance asks.</summary>
public class CleanDocumentTests
{
    private static readonly Dictionary<string, OfficialDocument> Written = new()
    {
        ["report"] = Report.Document,
        ["draft"] = Report.Document with { Number = null, Date = null, Year = 2026, Appendices = [], Signature = new Signature([], "Giám đốc", null) },
        ["letter"] = Report.Document with { KindName = null, Symbol = "SNgV-VP", Title = "góp ý dự thảo kế hoạch", Bases = [] },
        ["plan"] = AnnualPlan.Original,
        ["revised plan"] = AnnualPlan.Revised,
        ["programme"] = PeopleToPeopleProgramme.Document,
        ["information plan"] = InformationPlan.Document,
        ["decision set anew"] = OfficialDocument.Of(DocumentReader.Read(Decision.Printed)) with { Appendices = [] }, // these keep the capitals they were printed in
        ["party report"] = PartyReport.Document,
        ["party draft"] = PartyReport.Document with { Number = null, Date = null, Year = 2026, Signature = new Signature([], "Chánh Văn phòng", null) },
        ["party letter"] = PartyReport.Document with { KindName = null, Symbol = "CV/VPTU", Title = "góp ý dự thảo kế hoạch", Addressees = ["Ban Tổ chức Tỉnh ủy"], Appendices = [] },
        ["party petition"] = PartyReport.Document with { KindName = "Tờ trình", Symbol = "TTr/VPTU", Title = "về chương trình thăm, làm việc của đoàn cấp cao", Addressees = ["Ban Thường vụ Tỉnh ủy"] },
        ["party report set anew"] = OfficialDocument.Of(DocumentReader.Read(PartyReport.Printed)),
    };

    public static TheoryData<string> Names => [.. Written.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatTheWriterMakesHasNoDeparture(string name) =>
        Assert.Empty(Read(name).Select(d => $"{d.Rule}: {d.What}"));

    /// <summary>Set as the state sets it, a paper of the Party is seen to be wrong: the check does measure it.</summary>
    [Fact]
    public void AStateLayoutIsNotThatOfTheParty()
    {
        var docx = Broken.Check(Made.Docx(PartyReport.Document), d => { d.Size("QuocHieu", 13); d.Paragraph("NoiDung").SpacingBetweenLines!.LineRule = LineSpacingRuleValues.Auto; d.Upright("DiaDanhThoiGian"); });
        Assert.Equal(["body.line-spacing", "party-name.size", "place-date.italic"], docx.Select(d => d.Rule).Order(StringComparer.Ordinal));
        Assert.All(docx, d => Assert.StartsWith("Hướng dẫn 05-HD/VPTW", d.Clause, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Departure> Read(string name) => LayoutCheck.Read(Made.Docx(Written[name]), "van-ban.docx", cancel: TestContext.Current.CancellationToken);
}
