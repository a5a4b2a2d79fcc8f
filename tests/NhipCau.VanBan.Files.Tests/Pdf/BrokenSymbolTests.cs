using NhipCau.VanBan.Files.Pdf;

namespace NhipCau.VanBan.Files.Tests.Pdf;

public class BrokenSymbolTests
{
    [Theory]
    [InlineData("theo Tờ trình số 188/TTr-|SVHTTDL ngày 12", "theo Tờ trình số 188/TTr-SVHTTDL|ngày 12")]
    [InlineData("Kế hoạch số 229/|KH-UBND ngày 05", "Kế hoạch số 229/KH-UBND|ngày 05")]
    [InlineData("Nghị quyết số 59-|NQ/TW", "Nghị quyết số 59-NQ/TW")]
    [InlineData("Quyết định số 06/2020/|QĐ-TTg của", "Quyết định số 06/2020/QĐ-TTg|của")]
    [InlineData("Quyết định số 06/|2020/QĐ-TTg của", "Quyết định số 06/2020/QĐ-TTg|của")]
    [InlineData("Kế hoạch số 469-KH/|TU, ngày", "Kế hoạch số 469-KH/TU,|ngày")]
    [InlineData("quan hệ Việt Nam -|Lào", "quan hệ Việt Nam -|Lào")]
    [InlineData("trong giai đoạn 2026-|2030 của tỉnh", "trong giai đoạn 2026-|2030 của tỉnh")]
    [InlineData("- Lưu: VT, TH.|Số", "- Lưu: VT, TH.|Số")]
    [InlineData("cấp xã và/|hoặc cấp tỉnh", "cấp xã và/|hoặc cấp tỉnh")]
    public void ASymbolIsWholeOnTheFirstLine(string broken, string closed)
    {
        List<string> lines = [.. broken.Split('|')];
        BrokenSymbol.Close(lines);
        Assert.Equal(closed, string.Join('|', lines));
    }
}
