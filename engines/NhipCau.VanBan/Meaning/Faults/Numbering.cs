using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Labels that skip, come twice or stand under the wrong parent.</summary>
internal static class Numbering
{
    public static IEnumerable<Inconsistency> Find(Subject subject) => subject.Layout.Root.All().Prepend(subject.Layout.Root).SelectMany(In);

    private static IEnumerable<Inconsistency> In(Node parent)
    {
        var wrong = parent.Children.Where(child => child.Label!.Kind == LabelKind.Decimal && parent.Label is { } label && !child.Label.Printed.StartsWith(label.Printed + ".", StringComparison.Ordinal)).ToList();
        if (wrong.Count > 0)
            yield return new(parent.Path, "numbering",
                $"Các điểm dưới mục {parent.Label!.Printed} ghi {string.Join(", ", wrong.Select(child => child.Label!.Printed))}.",
                [.. wrong.Prepend(parent).Select(Evidence)], new(wrong[0].Head!.Span.Start, wrong[^1].Head!.Span.End));
        Node? last = null;
        foreach (var child in parent.Children.Where(child => !child.Label!.IsBullet && child.Label.Ordinal > 0 && !wrong.Contains(child)))
        {
            if (last is not null && last.Label!.Kind == child.Label!.Kind && !Follows(last.Label, child.Label))
                yield return new(parent.Path, "numbering",
                    last.Label.Ordinal == child.Label.Ordinal ? $"Số thứ tự “{child.Label.Printed}” được dùng hai lần." : $"Số thứ tự nhảy từ “{last.Label.Printed}” sang “{child.Label.Printed}”.",
                    [Evidence(last), Evidence(child)], new(last.Head!.Span.Start, child.Head!.Span.End));
            last = child;
        }
    }

    private static bool Follows(Label last, Label next) => next.Ordinal == last.Ordinal + 1;

    private static string Evidence(Node node) => node.Head!.Text.Length <= 60 ? node.Head.Text : node.Head.Text[..60];
}
