namespace NhipCau.VanBan.Tests.Fuzz;

/// <summary>One piece written again and again: what costs more with every repetition does not come to an end.</summary>
[Collection(nameof(Alone))]
public class RepetitionTests
{
    private const int Length = 200_000;

    private static readonly string[] Pieces =
    [
        "1.1.1. Một\n", "1. Một\n", "- Một\n", "Điều 1. Sở A có trách nhiệm:\na) Làm\n", "PHỤ LỤC\n", "đầu trang\n3\n",
        "Quyết định số 1/QĐ-UBND, ", "Giao Sở Ngoại vụ chủ trì, ", "trước ngày 1/2, và ngày 3/4, ", "1 đoàn, ", "“(", "1\tLàm\t\tquý II\n",
    ];

    /// <summary>The limit is no measure of speed: none of them takes a second.</summary>
    [Fact]
    public void A_piece_without_end_is_read_in_bounded_time() => new Campaign(Repeated, text =>
    {
        DocumentReader.Read(text);
        return null;
    }, TimeSpan.FromSeconds(10)).Run(0, Pieces.Length);

    private static string Repeated(int seed) =>
        "KẾ HOẠCH\nCông tác năm 2026\n\nI. NHIỆM VỤ\n" + string.Concat(Enumerable.Repeat(Pieces[seed], Length / Pieces[seed].Length));
}
