using System.Text.Json;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>A document and what a careful reader takes from it, by hand.</summary>
internal sealed record AnnotatedDocument(string Name, string TextFile, string GoldFile)
{
    public string Text => File.ReadAllText(TextFile);

    /// <summary>Each NAME.txt of a folder that has its NAME.json beside it, or in another folder.</summary>
    public static IReadOnlyList<AnnotatedDocument> In(string texts, string? golds = null) =>
    [
        .. Directory.GetFiles(texts, "*.txt").Order(StringComparer.Ordinal)
            .Select(text => new AnnotatedDocument(Path.GetFileNameWithoutExtension(text), text, Path.Combine(golds ?? texts, Path.GetFileNameWithoutExtension(text) + ".json")))
            .Where(document => File.Exists(document.GoldFile)),
    ];

    /// <summary>The annotated documents of the reference folder; none where it is not here.</summary>
    public static IReadOnlyList<AnnotatedDocument> OfReference() =>
        ReferenceFolder.Find() is { } folder && Directory.Exists(Path.Combine(folder, "gold")) ? In(Path.Combine(folder, "seeds"), Path.Combine(folder, "gold")) : [];

    public Tally Score()
    {
        using var wanted = JsonDocument.Parse(File.ReadAllText(GoldFile));
        using var given = JsonDocument.Parse(ReadingJson.Write(DocumentReader.Read(Text)));
        return Scoring.Score.Of(wanted.RootElement, given.RootElement);
    }
}
