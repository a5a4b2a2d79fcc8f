using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Letters, notices of conclusions and directives: each numbered order to a named body is a task of that body.</summary>
internal static class Orders
{
    private static readonly string[] Kinds = ["CV", "TB", "KL", "CT", "CĐ"];

    public static bool Apply(Subject subject) => Kinds.Contains(subject.Header.Kind);

    public static IEnumerable<TaskRow> Find(Subject subject, List<TaskRow> known)
    {
        var taken = new SpanSet(known.Select(task => task.Span));
        return subject.Layout.Root.Children.SelectMany(node => In(subject, node, [], taken));
    }

    private static IEnumerable<TaskRow> In(Subject subject, Node node, List<Body> heirs, SpanSet taken)
    {
        if (taken.Has(node.Span) || taken.Holds(node.Span) || TaskFinder.IsRoleLine(node) || TaskFinder.IsOther(subject, node))
            return [];
        var head = node.Title!;
        var start = node.TitleBelow is null ? head.BodyStart : 0;
        var (bodies, end) = OrderReader.Heading(head, start);
        var below = node.Children.Where(child => !TaskFinder.IsRoleLine(child)).ToList();
        if (bodies.Count > 0 && end >= head.Text.Length && below.Count > 0)
            return below.SelectMany(child => In(subject, child, bodies, taken));
        if (bodies.Count == 0 && below.Count(child => !child.Label!.IsBullet) >= 2 && (head.Text.EndsWith(':') || node.IsHeading))
            return below.SelectMany(child => In(subject, child, heirs, taken));
        if (taken.IsHeldBy(node.Span))
            return below.SelectMany(child => In(subject, child, heirs, taken));
        // A heading of bodies with words below, a dash under one: those are duties of the bodies.
        if (bodies.Count > 0 && end >= head.Text.Length && node.Plain.Count > 0)
            return [];
        var roles = new TaskRoles();
        if (bodies.Count > 0)
        {
            roles.AddLeads(bodies);
            roles.Coordinating.AddRange(Assigning.Coordinating(head.Flow, start));
        }
        var named = bodies.Count > 0 || SentenceRoles.Add(roles, node);
        if (!named)
            roles.AddLeads(heirs);
        var task = TaskMaker.Make(subject, node, roles, node.Span);
        return named || task.TimeNorm.Kind != TimeKind.None || heirs.Count > 0 && !node.Label!.IsBullet ? [task] : [];
    }
}
