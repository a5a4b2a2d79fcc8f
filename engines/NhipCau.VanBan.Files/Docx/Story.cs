namespace NhipCau.VanBan.Files.Docx;

/// <summary>The lines of one container as they come: the body, a cell, a text box, a note.</summary>
internal sealed class Story
{
    private readonly List<int> _pages = [];
    private int _section;

    public List<string> Lines { get; } = [];

    public Fields Fields { get; } = new();

    /// <summary>The text of paragraphs whose mark is gone: it goes on in the next.</summary>
    public string Joined { get; set; } = "";

    /// <summary>Known when this is a cell.</summary>
    public CellProperties Cell { get; set; } = CellProperties.Plain;

    public void BeginPage()
    {
        if (Lines.Count > 0 && Lines[^1] != "\f") Lines.Add("\f");
    }

    /// <summary>How a section begins is said at its end.</summary>
    public void EndSection(Section section)
    {
        if (section.BeginsPage && _section > 0) _pages.Add(_section);
        _section = Lines.Count;
    }

    /// <summary>All lines, the page breaks of sections among them.</summary>
    public List<string> Finish()
    {
        if (Joined.Length > 0) Lines.Add(Joined);
        if (_pages.Count == 0) return Lines;
        var all = new List<string>(Lines.Count + _pages.Count);
        for (int i = 0, page = 0; i < Lines.Count; i++)
        {
            for (; page < _pages.Count && _pages[page] <= i; page++)
                if (all.Count > 0 && all[^1] != "\f" && Lines[i] != "\f") all.Add("\f");
            all.Add(Lines[i]);
        }
        return all;
    }
}
