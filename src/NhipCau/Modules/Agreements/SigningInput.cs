using System.ComponentModel.DataAnnotations;

namespace NhipCau.Modules.Agreements;

/// <summary>What is typed of a signature, at the step and when an old agreement is entered.</summary>
public sealed class SigningInput
{
    private const string TooLong = "Phần này không dài quá 300 chữ.";

    public DateOnly? On { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? Place { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? Signatory { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? Mandate { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? ForeignSignatory { get; set; }
    public DateOnly? EffectiveOn { get; set; }
    public int? TermMonths { get; set; }
    public DateOnly? ExpiresOn { get; set; }
    public bool AutoRenew { get; set; }
    public int? RenewTimes { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? OriginalAt { get; set; }

    public Signing ToSigning() => new(On, Signatory, Place, Mandate, ForeignSignatory, EffectiveOn, TermMonths, ExpiresOn, AutoRenew, RenewTimes, OriginalAt);
}
