namespace NhipCau.VanBan.Files.Pdf;

/// <summary>A drawn line: where it lies across its direction, and from where to where along it. In points.</summary>
internal readonly record struct Rule(double At, double From, double To)
{
    public bool Covers(double place) => place > From - 1 && place < To + 1;
}

/// <summary>The straight lines of a drawn page. Seen, not asked of the PDF: every program draws them in another way.</summary>
internal sealed record Rules(List<Rule> Across, List<Rule> Down)
{
    public static readonly Rules None = new([], []);

    private const double ShortestAcross = 15;
    private const double ShortestDown = 11; // the stem of a letter of the text is under 11
    private const double Thickest = 4; // thicker: a filled box
    private const int MaxRules = 5000;

    public static Rules Of(GrayImage image, double dotsPerPoint)
    {
        var across = Find(image.Height, image.Width, (line, i) => image.IsInk(i, line), ShortestAcross * dotsPerPoint, Thickest * dotsPerPoint);
        var down = Find(image.Width, image.Height, (line, i) => image.IsInk(line, i), ShortestDown * dotsPerPoint, Thickest * dotsPerPoint);
        return across.Count + down.Count > MaxRules ? None : new Rules(InPoints(across), InPoints(down));

        List<Rule> InPoints(List<Rule> rules) => [.. rules.Select(r => new Rule(r.At / dotsPerPoint, r.From / dotsPerPoint, r.To / dotsPerPoint))];
    }

    /// <summary>Runs of ink on each line of dots; runs on neighbouring lines are one rule.</summary>
    private static List<Rule> Find(int lines, int length, Func<int, int, bool> ink, double shortest, double thickest)
    {
        var found = new List<Rule>();
        var open = new List<(int First, int Last, int From, int To)>();
        for (var line = 0; line <= lines; line++)
        {
            if (line < lines)
            {
                foreach (var (from, to) in Runs(line)) Take(line, from, to);
            }
            foreach (var done in open.Where(r => line == lines || r.Last < line - 1).ToList())
            {
                open.Remove(done);
                if (done.Last - done.First < thickest) found.Add(new Rule((done.First + done.Last + 1) / 2.0, done.From, done.To + 1));
            }
            if (found.Count > MaxRules) return found;
        }
        return found;

        IEnumerable<(int From, int To)> Runs(int line)
        {
            for (int i = 0, start = -1; i <= length; i++)
            {
                var on = i < length && ink(line, i);
                if (on && start < 0) start = i;
                if (on || start < 0) continue;
                if (i - start >= shortest) yield return (start, i - 1);
                start = -1;
            }
        }

        void Take(int line, int from, int to)
        {
            for (var i = 0; i < open.Count; i++)
            {
                var r = open[i];
                if (r.To < from - 2 || r.From > to + 2) continue;
                open[i] = (r.First, line, Math.Min(r.From, from), Math.Max(r.To, to));
                return;
            }
            open.Add((line, line, from, to));
        }
    }
}
