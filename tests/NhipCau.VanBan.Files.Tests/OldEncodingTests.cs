using System.Text;

namespace NhipCau.VanBan.Files.Tests;

public sealed class OldEncodingTests
{
    /// <summary>"Kế hoạch công tác đối ngoại của tỉnh: tổ chức hội nghị, giữ vững hòa bình." in the letters of TCVN3.</summary>
    private const string InTcvn3 = "KÕ ho¹ch c«ng t¸c ®èi ngo¹i cña tØnh: tæ chøc héi nghÞ, gi÷ v÷ng hßa b×nh.";
    private const string Meant = "Kế hoạch công tác đối ngoại của tỉnh: tổ chức hội nghị, giữ vững hòa bình.";

    [Fact]
    public void AFileInTcvn3IsReadAsWhatItMeans() => Assert.Equal(Meant, Read(Encoding.Latin1.GetBytes(InTcvn3)));

    [Fact]
    public void TextPastedFromATcvn3FontIsReadAsWhatItMeans() => Assert.Equal(Meant, Read(Encoding.UTF8.GetBytes(InTcvn3)));

    [Fact]
    public void BytesThatAreNoTextAreRefusedInOneSentence()
    {
        var noise = new byte[4000];
        new Random(1).NextBytes(noise);
        for (var i = 0; i < noise.Length; i++) if (noise[i] < 0x80) noise[i] |= 0x80;
        var refusal = Assert.Throws<FileRefusal>(() => Read(noise));
        Assert.Contains("UTF-8", refusal.Message);
    }

    private static string Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return DocumentFile.Open(stream, "ke-hoach.txt").Text.Trim();
    }
}
