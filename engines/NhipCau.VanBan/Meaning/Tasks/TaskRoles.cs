using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>What the role lines of one item say.</summary>
internal sealed class TaskRoles
{
    public List<Body> Lead { get; } = [];

    public List<Body> CoLead { get; } = [];

    public List<Body> Coordinating { get; } = [];

    public string? Time { get; private set; }

    public bool Completion { get; private set; }

    public bool HasLeadLabel { get; private set; }

    public bool HasAny { get; private set; }

    /// <summary>An item is a task of its own by a lead or a time.</summary>
    public bool MakesTask => HasLeadLabel || Time is not null || CoLead.Count > 0;

    public void Add(Flow flow, IEnumerable<RoleSpan> spans)
    {
        foreach (var span in spans)
            Add(flow, span);
    }

    private void Add(Flow flow, RoleSpan span)
    {
        HasAny |= span.Role is Role.Lead or Role.CoLead or Role.Coordinating or Role.Time;
        switch (span.Role)
        {
            case Role.Lead:
                HasLeadLabel |= span.End > span.ValueStart + 1;
                AddLead(flow, span);
                break;
            case Role.CoLead:
                CoLead.AddRange(BodyList.Read(flow, span.ValueStart, span.End));
                break;
            case Role.Coordinating:
                Coordinating.AddRange(BodyList.Read(flow, span.ValueStart, span.End));
                break;
            case Role.Time when Time is null:
                Time = flow.Text[span.ValueStart..span.End].Trim(' ', '.', ';', ',');
                Completion = span.Completion;
                if (Time.EndsWith(')') && !Time.Contains('('))
                    Time = Time.TrimEnd(')', ' ');
                if (Time.Length == 0)
                    Time = null;
                break;
        }
    }

    /// <summary>"Chủ trì: Sở A, phối hợp với Sở B": both stand under one label.</summary>
    private void AddLead(Flow flow, RoleSpan span)
    {
        var value = flow.Text[span.ValueStart..span.End];
        var with = value.IndexOf("phối hợp với ", StringComparison.OrdinalIgnoreCase);
        if (with < 0)
        {
            Lead.AddRange(BodyList.Read(flow, span.ValueStart, span.End));
            return;
        }
        var cut = value.AsSpan(0, with).TrimEnd().TrimEnd(',').Length;
        Lead.AddRange(BodyList.Read(flow, span.ValueStart, span.ValueStart + cut));
        Coordinating.AddRange(BodyList.Read(flow, span.ValueStart + with + "phối hợp với ".Length, span.End));
    }

    public void AddLeads(IEnumerable<Body> bodies)
    {
        Lead.AddRange(bodies);
        HasLeadLabel = true;
    }
}
