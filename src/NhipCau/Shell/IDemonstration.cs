using NhipCau.Shell.Rights;

namespace NhipCau.Shell;

/// <summary>Invented work of a module, made at the first start of the demonstration by the same rules as anybody's. Found by scanning.</summary>
public interface IDemonstration
{
    /// <summary>Those that others build on come first.</summary>
    int Order { get; }

    /// <param name="services">Those of one scope, shared by all demonstrations.</param>
    /// <param name="actAs">What follows is done, and told in the history, by the person of this user name.</param>
    Task Make(IServiceProvider services, Func<string, Task<Viewer>> actAs);
}
