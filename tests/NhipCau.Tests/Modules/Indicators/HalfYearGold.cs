using System.Text.Json;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Indicators;

/// <summary>What people read out of a real report on the first half of 2024; it is not in the repository: NHIPCAU_REFERENCE, or the folder "shared" beside it.</summary>
internal sealed record HalfYearGold(HalfYearGold.Paper Document, IReadOnlyList<HalfYearGold.Event> Events, IReadOnlyList<HalfYearGold.Partner> Partners, IReadOnlyList<HalfYearGold.Agreement> Agreements, IReadOnlyList<HalfYearGold.Figure> Figures, IReadOnlyList<HalfYearGold.Section> Sections)
{
    private static readonly JsonSerializerOptions Spelling = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public sealed record Paper(string KindName, string Symbol, string Title);

    /// <param name="CountedIn">The figure it is one of, as the annotation words it.</param>
    public sealed record Event(string Id, string Type, string Name, string Status, string? DatePrinted, IReadOnlyList<string>? PartnerCountry, IReadOnlyList<string>? PartnerLocality, string? PartnerOrg, string? Head, string? CountedIn);

    public sealed record Section(string Path, string Title);

    public sealed record Partner(string Name, string Kind, string? Country, IReadOnlyList<string>? Variants);

    public sealed record Agreement(string Type, string Partner, string Country, string? Date, string Status, string Text);

    public sealed record Figure(string Path, string What, decimal Value, string? AsOf);

    public static HalfYearGold Read()
    {
        var folder = Environment.GetEnvironmentVariable("NHIPCAU_REFERENCE") is { Length: > 0 } named ? named : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));
        var path = Path.Combine(folder, "gold", "004.json");
        Assert.SkipUnless(File.Exists(path), "The reference folder (NHIPCAU_REFERENCE) is not here.");
        return JsonSerializer.Deserialize<HalfYearGold>(File.ReadAllText(path), Spelling)!;
    }
}
