using NhipCau.Data;

namespace NhipCau.Shell;

/// <summary>What a module brings along so that its tables are not empty at the first start; found by scanning. The files are in the data folder of the program.</summary>
public interface IFirstData
{
    /// <summary>What builds on the rows of another module comes after it.</summary>
    int Order => 0;

    /// <summary>What every province shares; runs at every start and does nothing where it is there already.</summary>
    Task Reference(AppDbContext db, string folder) => Task.CompletedTask;

    /// <summary>What the demonstration province has; runs once, when that is made.</summary>
    Task Demonstration(AppDbContext db, string folder) => Task.CompletedTask;
}
