namespace NhipCau.VanBan.Files.Docx;

/// <summary>A small file can say a long text again and again (merged cells, spans, notes); the whole stays within bounds.</summary>
internal sealed class TextBudget(string fileName, OpenLimits limits)
{
    private long _left = limits.MaxTextCharacters;

    public void Spend(long characters)
    {
        _left -= characters;
        if (_left < 0) throw FileRefusal.ZipBomb(fileName, limits);
    }
}
