namespace NhipCau.Modules.Agencies;

/// <summary>
/// What another module holds open in the name of a body, and how it passes to a successor when the body ends. Modules that hold such work
/// implement this; the implementations are found by scanning, so this module needs to know none of them.
/// </summary>
public interface IHeldWork
{
    /// <summary>The work in a few words: "nhiệm vụ đang mở".</summary>
    string Noun { get; }

    Task<IReadOnlyList<HeldItem>> ListOf(Agency body);

    /// <summary>Passes one item on; saved by the caller together with the merger itself.</summary>
    Task Pass(int id, Agency ended, Agency successor, DateOnly day);
}

public sealed record HeldItem(int Id, string Text);
