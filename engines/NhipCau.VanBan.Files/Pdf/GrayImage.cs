namespace NhipCau.VanBan.Files.Pdf;

/// <summary>A page drawn in grey, as <c>pdftoppm -gray</c> writes it (PGM): what is dark is ink.</summary>
internal sealed class GrayImage
{
    private const byte Ink = 200; // table heads are shaded lighter than this
    private const int MaxPixels = 40_000_000;

    private readonly byte[] _bytes;
    private readonly int _start;

    private GrayImage(byte[] bytes, int start, int width, int height) => (_bytes, _start, Width, Height) = (bytes, start, width, height);

    public int Width { get; }
    public int Height { get; }

    public bool IsInk(int x, int y) => _bytes[_start + y * Width + x] < Ink;

    /// <summary>Paints these lines white; their thickness is not known, a point is.</summary>
    public void Erase(Rules rules, double dotsPerPoint)
    {
        foreach (var rule in rules.Across) White(rule.From, rule.At - 1, rule.To, rule.At + 1);
        foreach (var rule in rules.Down) White(rule.At - 1, rule.From, rule.At + 1, rule.To);

        void White(double left, double top, double right, double bottom)
        {
            var (from, to) = (Dot(left, Width), Dot(right, Width));
            for (var y = Dot(top, Height); y <= Dot(bottom, Height); y++) _bytes.AsSpan(_start + y * Width + from, to - from + 1).Fill(255);
        }

        int Dot(double points, int limit) => Math.Clamp((int)Math.Round(points * dotsPerPoint), 0, limit - 1);
    }

    public void Save(string path) => File.WriteAllBytes(path, _bytes);

    /// <returns>null: not such a picture.</returns>
    public static GrayImage? Read(byte[] bytes)
    {
        // "P5 width height 255" and one byte of white space.
        var (numbers, at) = (new int[3], 2);
        if (!bytes.AsSpan().StartsWith("P5"u8)) return null;
        for (var i = 0; i < 3; i++)
        {
            while (at < bytes.Length && bytes[at] <= ' ') at++;
            for (; at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'9' && numbers[i] < MaxPixels; at++) numbers[i] = numbers[i] * 10 + bytes[at] - '0';
        }
        var (width, height) = (numbers[0], numbers[1]);
        return width > 0 && height > 0 && numbers[2] == 255 && (long)width * height is var size && size < MaxPixels && bytes.Length >= at + 1 + size
            ? new GrayImage(bytes, at + 1, width, height)
            : null;
    }
}
