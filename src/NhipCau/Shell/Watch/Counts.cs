using System.Diagnostics.Metrics;

namespace NhipCau.Shell.Watch;

/// <summary>What the program counts of its own work: how often, never of whom or of what. Read at <c>/metrics</c>.</summary>
public static class Counts
{
    public const string Name = "NhipCau";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Signing = Meter.CreateCounter<long>("nhipcau.signins", description: "Tries to sign in, by outcome.");
    private static readonly Counter<long> Refusing = Meter.CreateCounter<long>("nhipcau.refusals", description: "Acts refused with a sentence on the page.");
    private static readonly Counter<long> Mailing = Meter.CreateCounter<long>("nhipcau.letters", description: "E-mail letters, by outcome.");

    public static void SignIn(bool succeeded) => Signing.Add(1, KeyValuePair.Create<string, object?>("outcome", succeeded ? "in" : "refused"));

    public static void Refusal() => Refusing.Add(1);

    public static void Letter(string outcome) => Mailing.Add(1, KeyValuePair.Create<string, object?>("outcome", outcome));
}
