using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Labels that skip, come twice or stand under the wrong parent.</summary>
internal static class Numbering
{
    public static IEnumerable<Inconsistency> Find(Subject subject) =>
        subject.Layout.Root.All().Prepend(subject.Layout.Root).Where(node => node.Children.Count > 0).SelectMany(In);

    private static IEnumerable<Inconsistency> In(Node parent)
    {
        var wrong = parent.Children.Where(child => IsElsewhere(child.Label!, parent)).ToList();
        if (wrong.Count > 0)
            yield return new(parent.Path, "numbering",
                $"Các điểm dưới mục {parent.Label!.Printed} ghi {string.Join(", ", wrong.Select(child => child.Label!.Printed))}.",
                [.. wrong.Prepend(parent).Select(Evidence)], new(wrong[0].Head!.Span.Start, wrong[^1].Head!.Span.End));
        Node? last = null;
        foreach (var child in parent.Children)
        {
            if (child.Label!.IsBullet || child.Label.Ordinal == 0 || IsElsewhere(child.Label, parent))
                continue;
            if (last is not null && last.Label!.Kind == child.Label.Kind && !Follows(last.Label, child.Label))
                yield return new(parent.Path, "numbering",
                    last.Label.Ordinal == child.Label.Ordinal ? $"Số thứ tự “{child.Label.Printed}” được dùng hai lần." : $"Số thứ tự nhảy từ “{last.Label.Printed}” sang “{child.Label.Printed}”.",
                    [Evidence(last), Evidence(child)], new(last.Head!.Span.Start, child.Head!.Span.End));
            last = child;
        }
    }

    /// <summary>"8.1." under 9.</summary>
    private static bool IsElsewhere(Label label, Node parent) =>
        label.Kind == LabelKind.Decimal && parent.Label is { } above
        && !(label.Printed.StartsWith(above.Printed, StringComparison.Ordinal) && label.Printed.AsSpan(above.Printed.Length).StartsWith("."));

    private static bool Follows(Label last, Label next) => next.Ordinal == last.Ordinal + 1;

    private static string Evidence(Node node) => node.Head!.Text.Length <= 60 ? node.Head.Text : node.Head.Text[..60];
}
