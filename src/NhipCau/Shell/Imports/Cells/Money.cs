namespace NhipCau.Shell.Imports.Cells;

/// <summary>A sum in a currency of ISO 4217: 1250000000 "VND".</summary>
public readonly record struct Money(decimal Amount, string Currency = "VND");
