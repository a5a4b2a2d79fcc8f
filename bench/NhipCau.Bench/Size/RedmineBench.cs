namespace NhipCau.Bench.Size;

internal static class RedmineBench
{
    public static Task<string> Compare(SizeArguments asked) => Task.FromResult("Not measured yet.");
}
