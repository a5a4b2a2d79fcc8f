namespace NhipCau.VanBan.Structure;

/// <summary>
/// A wrapped line may begin like a label: "kinh tế / - xã hội", "khoản / 2. Điều này". In an open sentence only a label
/// that goes on with a list is one.
/// </summary>
internal sealed class LabelSequence
{
    private readonly Dictionary<LabelKind, List<int>> _seen = [];

    public void Add(Label label)
    {
        if (!_seen.TryGetValue(label.Kind, out var seen))
            _seen[label.Kind] = seen = [];
        seen.Add(label.Ordinal);
    }

    public bool Allows(Label label, string text)
    {
        if (label.IsBullet)
            return text.Length > label.Length && !char.IsLower(text[label.Length]) && !char.IsDigit(text[label.Length]);
        if (label.Ordinal <= 1 || label.Kind is LabelKind.Decimal or LabelKind.Annex or LabelKind.Article)
            return true;
        return _seen.TryGetValue(label.Kind, out var seen)
            && seen.TakeLast(40).Any(earlier => label.Ordinal > earlier && label.Ordinal <= earlier + 3);
    }
}
