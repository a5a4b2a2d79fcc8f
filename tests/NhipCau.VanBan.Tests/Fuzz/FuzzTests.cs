using NhipCau.VanBan.Tests.Scoring;

namespace NhipCau.VanBan.Tests.Fuzz;

/// <summary>Any damage to a document still gives a reading, within a second. The seed of a failure makes its input again: <see cref="Small"/>, <see cref="Whole"/>.</summary>
[Collection(nameof(Alone))]
public class FuzzTests(ITestOutputHelper output)
{
    private const int SmallLength = 4096;

    private static readonly string[] Documents = [.. AnnotatedDocument.In(Path.Combine(AppContext.BaseDirectory, "Corpus")).Select(document => document.Text)];

    [Fact]
    public void Twenty_thousand_damaged_pieces_are_read() => Run(Small, 0, 20_000);

    [Fact]
    public void Two_hundred_damaged_documents_are_read() => Run(Whole, 0, 200);

    [Fact]
    [Trait("Category", "Long")]
    public void A_million_damaged_pieces_are_read() => Run(Small, 1_000_000, 1_000_000);

    [Fact]
    [Trait("Category", "Long")]
    public void Twenty_thousand_damaged_documents_are_read() => Run(Whole, 1_000_000, 20_000);

    [Fact]
    public void The_same_seed_gives_the_same_input_and_another_seed_another()
    {
        Assert.Equal(Small(7), Small(7));
        Assert.Equal(Whole(7), Whole(7));
        Assert.True(Enumerable.Range(0, 100).Select(Small).Distinct().Count() > 90);
        Assert.All(Enumerable.Range(0, 100).Select(Small), text => Assert.InRange(text.Length, 0, SmallLength));
    }

    private void Run(Func<int, string> make, int first, int count) => output.WriteLine(new Campaign(make, Sound.Fault, TimeSpan.FromSeconds(1)).Run(first, count));

    private static string Small(int seed)
    {
        var random = new Random(seed);
        var document = Documents[random.Next(Documents.Length)];
        var length = Math.Min(random.Next(random.Next(1, SmallLength)), document.Length);
        return new Mutator(random).Damage(document.Substring(random.Next(document.Length - length + 1), length), SmallLength);
    }

    private static string Whole(int seed) => new DocumentMutator(new Random(seed), Documents).Next();
}
