namespace NhipCau.VanBan.Structure;

/// <summary>From the widest to the narrowest.</summary>
internal enum LabelKind { Annex, Issued, Part, Article, Number, Decimal, Letter, Dash, Plus }

/// <param name="Printed">Without bracket, dot or dash: a, 3.1, II.</param>
/// <param name="Length">Characters it takes with the space after it.</param>
/// <param name="Ordinal">Its place in its list as printed: b → 2, 3.1 → 1, IV → 4; 0 for a bullet.</param>
internal sealed record Label(LabelKind Kind, string Printed, int Length, int Ordinal)
{
    public bool IsBullet => Kind is LabelKind.Dash or LabelKind.Plus;
}
