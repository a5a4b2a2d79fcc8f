using NhipCau.Shell;

namespace NhipCau.Data;

/// <summary>Why the program does not start, or a command does not do its work: one sentence for the console.</summary>
public sealed class CannotGoOnException(Refusal why) : Exception(why.ToString());
