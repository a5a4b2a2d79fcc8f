using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NhipCau.VanBan.Files.Tests;

public class PlainTextTests
{
    [Fact]
    public void Utf8AndUtf16AreRead()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal("KẾ HOẠCH\nđối ngoại\n", Made.Open([.. encoding.Preamble, .. encoding.GetBytes("KẾ HOẠCH\r\nđối ngoại")]).Text);
    }

    [Fact]
    public void TheTabAfterALabelIsASpaceAndTheTabsOfATableAreKept() =>
        Assert.Equal("1. Mục đích\n1\tBản tin\tSở Ngoại vụ\n", Made.Open("1.\tMục đích\n1\tBản tin\tSở Ngoại vụ"u8.ToArray()).Text);

    [Fact]
    public void BytesOfNoKnownAlphabetAreRefusedWithTheWayOut()
    {
        var refusal = Assert.Throws<FileRefusal>(() => Made.Open([0x81, 0x8D, 0xFE, 0x20, 0x90, 0x9D, 0xFF, 0x20, 0x81, 0x90, 0xF7]));
        Assert.Equal(RefusalCode.NotADocument, refusal.Code);
        Assert.Contains("UTF-8", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoCharacterDoesNotStopTheReading() => Assert.Equal("trước \uFFFDsau\n", CleanText.Of("trước \uD800\uFFFEsau"));

    /// <summary>Reading a text twice changes nothing more.</summary>
    [Fact]
    public void CleanTextIsClean() =>
        Prop.ForAll<string?>(text => CleanText.Of(CleanText.Of(text ?? "")) == CleanText.Of(text ?? "")).QuickCheckThrowOnFailure();
}
