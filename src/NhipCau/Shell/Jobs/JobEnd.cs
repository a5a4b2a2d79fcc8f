namespace NhipCau.Shell.Jobs;

/// <summary>How a job ended: a sentence with places {0}, {1} (the key of its English), and where its result is.</summary>
/// <param name="Link">A path in this application.</param>
public sealed record JobEnd(string Text, string? Link, params object[] Arguments)
{
    /// <summary>The sentence says why nothing was done.</summary>
    public bool Refused { get; init; }

    /// <summary>The result is the next page of the same work: its page leads there by itself.</summary>
    public bool Onward { get; init; }

    public static JobEnd Not(Refusal refusal, string? link) => new(refusal.Text, link, refusal.Arguments) { Refused = true };
}
