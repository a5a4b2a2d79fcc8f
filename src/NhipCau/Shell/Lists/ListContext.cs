using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Lists;

/// <summary>Who asks a list, and when.</summary>
public sealed record ListContext(AppDbContext Db, Viewer Viewer, DateOnly Today)
{
    /// <summary>For what is remembered: nobody in particular asks.</summary>
    public ListContext Shared => this with { Viewer = Viewer.Anyone };

    /// <summary>What the address says under a name.</summary>
    public Func<string, string?> Asked { get; init; } = _ => null;
}

/// <summary>Who does something to several rows at once, and why.</summary>
/// <param name="Choice">The value chosen, one of those offered, where the act asks for one.</param>
/// <param name="Services">Those of the request: what a rule needs beside the database.</param>
public sealed record BulkContext(AppDbContext Db, IServiceProvider Services, Viewer Viewer, DateOnly Today, DateTime Now, string? Reason, string? Choice = null);
