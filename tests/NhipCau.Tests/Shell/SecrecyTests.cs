using NhipCau.Shell.Papers;

namespace NhipCau.Tests.Shell;

public sealed class SecrecyTests
{
    [Theory]
    [InlineData("123/BNG-CNV-m", null, "MẬT")]
    [InlineData("45-CV/TU-M", null, "MẬT")]
    [InlineData(null, "MẬT", "MẬT")]
    [InlineData(null, "[Mật] Phương án đón đoàn", "MẬT")]
    [InlineData(null, "MẬT – Phương án đón đoàn", "MẬT")]
    [InlineData(null, "Phương án đón đoàn (TỐI MẬT)", "TỐI MẬT")]
    [InlineData(null, "Độ mật: Tuyệt mật", "TUYỆT MẬT")]
    [InlineData(null, "Độ mật: Mật", "MẬT")]
    [InlineData(null, "Công văn 123/BNG-CNV-m ngày 05/3/2026", "MẬT")]
    [InlineData("123/BNG-CNV", "Công văn đề nghị", null)]
    [InlineData("07-KH/TU", "Kế hoạch bảo vệ bí mật nhà nước", null)]
    [InlineData(null, "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC", null)]
    [InlineData(null, "Xuất khẩu mật ong", null)]
    [InlineData(null, "HỢP TÁC XUẤT KHẨU MẬT ONG", null)]
    [InlineData(null, "Mật độ dân số", null)]
    [InlineData(null, "MẬT ONG RỪNG", null)]
    [InlineData(null, "Danh sách 12 đoàn, cao 2-m", null)]
    public void Of_TellsAStampFromAWord(string? number, string? title, string? degree) => Assert.Equal(degree, Secrecy.Of(number, title));
}
