using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations;

/// <summary>What a step of a delegation is asked for.</summary>
public class StepInput
{
    public DateOnly? Day { get; set; }
    public string? Document { get; set; }
    public string? Body { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Reason { get; set; }
    public string? Results { get; set; }
    public string? SignedPapers { get; set; }
    public string? Contacts { get; set; }
    public string? Proposals { get; set; }

    /// <summary>The columns have ends, and the form says so before the database does.</summary>
    public Refusal? TooLong() =>
        new[] { Results, SignedPapers, Contacts, Proposals }.Any(t => t is { Length: > 8000 }) ? new Refusal("Nội dung dài quá 8.000 chữ. Rút gọn, phần đầy đủ để trong tệp báo cáo.")
        : Reason is { Length: > 2000 } ? new Refusal("Lý do dài quá 2.000 chữ. Rút gọn.")
        : new[] { Document, Body }.Any(t => t is { Length: > 300 }) ? new Refusal("Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.") : null;
}

/// <summary>A step of a delegation as a page of its own: its name, what follows from it, and what it asks.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Act">Its name; also the act in the history.</param>
public abstract record StepForm(string Code, string Act, string Consequence, Right Right)
{
    /// <summary>The day it asks, by its label.</summary>
    public string? Day { get; init; }
    public string? Document { get; init; }
    public bool DocumentOptional { get; init; }
    public string? Body { get; init; }
    public bool Days { get; init; }
    public string? Reason { get; init; }
    public string? ReasonHint { get; init; }
    public bool ReasonOptional { get; init; }
    public bool Results { get; init; }

    /// <summary>It ends or stops something: asked again, in red.</summary>
    public bool Ends { get; init; }
}

/// <summary>What the fields of a step show.</summary>
public interface IStepPage
{
    StepForm Step { get; }
    StepInput Input { get; }

    /// <summary>Who decides, where that is known.</summary>
    string? Deciders { get; }
}

/// <summary>What a report says came of it.</summary>
public sealed record ResultText(string? Results, string? Document, DateOnly? On, string? SignedPapers, string? Contacts, string? Proposals);
