using NhipCau.VanBan.Files.Check;
using NhipCau.VanBan.Files.Official;
using NhipCau.VanBan.Files.Tests.Official;
using NhipCau.VanBan.Files.Tests.Samples;

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
    };

    public static TheoryData<string> Names => [.. Written.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatTheWriterMakesHasNoDeparture(string name) =>
        Assert.Empty(LayoutCheck.Read(Made.Docx(Written[name]), "van-ban.docx", cancel: TestContext.Current.CancellationToken));
}
