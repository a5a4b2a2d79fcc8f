using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Imports;

/// <summary>
/// How a sheet becomes records of one register. Derive, name the fields, and open it with an <see cref="ImportPage{T}"/>:
/// <code>
/// public sealed class DelegationImport : ImportMap&lt;Delegation&gt;
/// {
///     public override string Title => "Đoàn ra";
///     public override string Path => "/doan-ra";
///     public override IReadOnlyList&lt;ImportField&lt;Delegation&gt;&gt; Fields =>
///     [
///         new("name", "Tên đoàn", ["Nội dung", "Tên đoàn công tác"], (d, text) => ChoiceCell.ReadText(text, 500, out var name) is { } no ? no : Set(() => d.Name = name), Required: true),
///     ];
///     public override Delegation New(Viewer viewer) => new() { OwnerId = viewer.AgencyId };
///     public override IEnumerable&lt;Refusal&gt; Check(Delegation row, Viewer viewer) => row.Check();
///     public override string? DuplicateKey(Delegation row) => VietnameseText.NameKey(row.Name) + row.From;
/// }
/// </code>
/// It needs a constructor without parameters: the undoing finds it by the name of the record.
/// </summary>
public abstract class ImportMap<T> : IImportMap where T : RegisterRecord, IVisible<T>
{
    public string Record => typeof(T).Name;

    /// <summary>The register in the office's word: "Đoàn ra". The key of its English.</summary>
    public abstract string Title { get; }

    /// <summary>The page of the register: "/doan-ra".</summary>
    public abstract string Path { get; }

    public abstract IReadOnlyList<ImportField<T>> Fields { get; }

    /// <summary>The day of the import in Viet Nam: years that a cell leaves out are its year.</summary>
    public DateOnly Today { get; internal set; }

    /// <summary>
    /// Loads what reading and checking need: called before the rows are read. They are taken with another context: keep ids rather than entities.
    /// </summary>
    public virtual Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop) => Task.CompletedTask;

    /// <summary>An empty record with its defaults, <see cref="RegisterRecord.OwnerId"/> among them.</summary>
    public abstract T New(Viewer viewer);

    /// <summary>The record's own rules, the same as the form's; called once all cells are in it. That its owner is an agency of the person's reach is checked for you.</summary>
    public virtual IEnumerable<Refusal> Check(T row, Viewer viewer) => [];

    /// <summary>Of a row that is good: what its register would have somebody look at, said before the row is taken. Called after <see cref="Check"/>.</summary>
    public virtual IEnumerable<Refusal> Notes(T row) => [];

    /// <summary>What two records that are probably the same have in common; null: not to be compared.</summary>
    public virtual string? DuplicateKey(T row) => null;

    /// <summary>Of these keys those that the register has already, with the title of the record that has it. The default looks for none.</summary>
    public virtual Task<IReadOnlyDictionary<string, string>> Duplicates(AppDbContext db, Viewer viewer, IReadOnlyCollection<string> keys, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    /// <summary>What follows from the rows once they have their numbers: clocks, reminders. Part of the same act, and saved with it. Of what was prepared or read only <see cref="Today"/> is known here.</summary>
    public virtual Task Taken(AppDbContext db, IReadOnlyList<T> rows, CancellationToken stop) => Task.CompletedTask;

    /// <summary>What else must go when these records are taken back: rows of other tables that do not go with them by themselves.</summary>
    public virtual Task Forget(AppDbContext db, IReadOnlyList<T> rows, CancellationToken stop) => Task.CompletedTask;

    Task<Refusal?> IImportMap.Undo(AppDbContext db, ImportBatch batch, Action<int, int> report, CancellationToken stop) => ImportUndo<T>.Run(this, db, batch, report, stop);

    Task<IReadOnlyList<int>> IImportMap.ChangedSince(AppDbContext db, ImportBatch batch) => ImportUndo<T>.Changed(db, batch);

    /// <summary>For a field whose cell is good as it is.</summary>
    protected static Refusal? Set(Action set)
    {
        set();
        return null;
    }
}

/// <summary>A map as the page of a batch knows it; found by scanning.</summary>
public interface IImportMap
{
    string Record { get; }
    string Title { get; }
    string Path { get; }

    /// <summary>Takes the rows of a batch back, inside the transaction of the caller.</summary>
    Task<Refusal?> Undo(AppDbContext db, ImportBatch batch, Action<int, int> report, CancellationToken stop);

    /// <summary>Rows of the batch that somebody has touched since.</summary>
    Task<IReadOnlyList<int>> ChangedSince(AppDbContext db, ImportBatch batch);
}

/// <summary>All maps there are, by the record they make.</summary>
public sealed class ImportMaps
{
    private readonly Dictionary<string, Type> maps = Scan.Of(typeof(IImportMap)).ToDictionary(t => Make(t).Record);

    public IImportMap? Of(string record) => maps.TryGetValue(record, out var map) ? Make(map) : null;

    private static IImportMap Make(Type map) => (IImportMap)Activator.CreateInstance(map)!;
}
