using FsCheck;
using FsCheck.Fluent;

namespace NhipCau.VanBan.Tests;

/// <summary>Any text: random characters between the pieces that documents are made of, in any order.</summary>
internal static class OddText
{
    public static readonly string[] Pieces =
    [
        "KẾ HOẠCH\n", "Số: /KH-UBND\n", "Số: 5/KH-UBND\t", "I. ", "II. MỤC ĐÍCH\n", "1. ", "1.1. ", "a) ", "- ", "+ ", "Điều 1. ", "PHỤ LỤC I\n", "Nơi nhận:\n",
        "KT. CHỦ TỊCH\n", "Đơn vị chủ trì: ", "chủ trì: ", "phối hợp với ", "Thời gian: ", "Sở A, ", "các sở, ban, ngành ", "và ", "Giao ", "Đề nghị ", ": ", "; ", ".\n", "\n\n",
        "STT\tNội dung\tChủ trì\tThời gian\n", "1\tLàm\t\tquý II\n", "\t\t\t\n", "quý II, III/2026", "01 số/quý", "trước ngày 31/02/2026", "ngày 30/4/2026", "99/99/9999",
        "Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị ", "về ", "Kế hoạch số 9/KH-\nUBND ", "“", "”", "(", ")", "**", "¹ ", "\f", "\u2028", "\ud83d", "\udc00", "e\u0323\u0302", "hoà ", "năm 2026 ", "trong đó trong đó ", "6 tháng cuối năm ",
    ];

    public static Arbitrary<string> Any =>
        Gen.Elements(Pieces).Or(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ArrayOf().Select(string.Concat).ToArbitrary();
}
