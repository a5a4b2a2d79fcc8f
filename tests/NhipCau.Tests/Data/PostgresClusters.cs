[assembly: AssemblyFixture(typeof(NhipCau.Tests.Data.PostgresClusters))]

namespace NhipCau.Tests.Data;

/// <summary>Lives as long as the tests do.</summary>
public sealed class PostgresClusters : IDisposable
{
    public void Dispose() => PostgresCluster.EndAll();
}
