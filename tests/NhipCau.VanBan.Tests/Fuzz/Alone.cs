namespace NhipCau.VanBan.Tests.Fuzz;

/// <summary>Tests that take the processor's time, so nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
