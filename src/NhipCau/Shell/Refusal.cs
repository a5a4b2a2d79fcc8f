using System.Globalization;

namespace NhipCau.Shell;

/// <summary>Why a rule says no, in one Vietnamese sentence that says what to do. The sentence is the key of its English.</summary>
public sealed record Refusal(string Text, params object[] Arguments)
{
    public override string ToString() => Arguments.Length == 0 ? Text : string.Format(CultureInfo.GetCultureInfo("vi-VN"), Text, Arguments);
}
