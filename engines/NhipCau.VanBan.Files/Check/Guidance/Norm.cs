using System.Globalization;

namespace NhipCau.VanBan.Files.Check;

/// <summary>From … to, both allowed.</summary>
internal readonly record struct Bounds(double From, double To)
{
    public static implicit operator Bounds((double From, double To) both) => new(both.From, both.To);

    public static implicit operator Bounds(double one) => new(one, one);

    public bool Hold(double value, double tolerance = 0.01) => value >= From - tolerance && value <= To + tolerance;

    public override string ToString() => From == To ? Words.Number(From) : $"{Words.Number(From)} đến {Words.Number(To)}";
}

/// <summary>How one kind of line looks by one guidance; null: it says nothing about that.</summary>
/// <param name="Rule">Begins the names of its rules: "issuer" → "issuer.size".</param>
/// <param name="Name">What a clerk calls it: "Tên cơ quan ban hành".</param>
/// <param name="Clause">Part and item of the guidance: "II.2"; null: the guidance as a whole.</param>
internal sealed record Norm(Role Role, string Rule, string Name, string? Clause, Bounds? Size = null, bool? Bold = null, bool? Italic = null,
    bool? Capitals = null, bool? Underlined = null, bool Centred = false);

internal static class Words
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Number(double value) => value.ToString("0.##", Vietnamese);
}
