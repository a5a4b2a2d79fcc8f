using System.Security.Cryptography;
using System.Text;
using NhipCau.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(AnyOrder))]

namespace NhipCau.Tests;

/// <summary>Tests of a class share a site, and none may need another to have run before it. The order is that of a hash of the name: the same
/// on every machine and in every folder, another with another <c>NHIPCAU_TEST_ORDER</c>.</summary>
public sealed class AnyOrder : ITestCaseOrderer
{
    private static readonly string Seed = Environment.GetEnvironmentVariable("NHIPCAU_TEST_ORDER") ?? "1";

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases) where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(t => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed} {t.TestClassName} {t.TestCaseDisplayName}"))), StringComparer.Ordinal)];
}
