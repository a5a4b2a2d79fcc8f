using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NhipCau.VanBan;

namespace NhipCau.Bench.Size;

/// <summary>
/// Records of a register copied with all their parts, days and history from those of the demonstration, which the program's own rules have made: so they are
/// valid whatever the register comes to ask. Settled ones go back over ten years; of those on their way a few stay near today.
/// </summary>
internal sealed class Copies(Shelf shelf, IReadOnlyList<int> owners, DateOnly today, int scale, Invented invented)
{
    private const int OfAHundredOnTheirWay = 2;
    private static readonly string[] Settled = ["Reported", "Closed", "Active", "Held", "Approved", "Issued"];

    /// <summary>What was copied of each kind, to point at from the next.</summary>
    private readonly Dictionary<Type, List<int>> made = [];

    private static readonly string[] StateColumns = ["State", "Stage"];

    public async Task Fill(Type root, int many)
    {
        var (parts, head) = (PartsOf(root), shelf.Of(root));
        var rows = new Dictionary<Type, List<object?[]>> { [root] = await head.Read($""" "Id" <= {await shelf.FirstFree(root) - 1}""") };
        foreach (var (type, key) in parts.Skip(1)) rows[type] = await shelf.Of(type).Read(key is null ? $""" "Record" = '{root.Name}' AND "RecordId" <= {await shelf.FirstFree(root) - 1}""" : $""" "{key.Properties[0].Name}" <= {await shelf.FirstFree(key.PrincipalEntityType.ClrType) - 1}""");
        var state = StateColumns.Select(head.IndexOf).First(i => i >= 0);
        var (all, settled) = (rows[root], rows[root].Where(r => Settled.Contains(r[state])).ToList());
        var output = parts.ToDictionary(p => p.Type, _ => new List<object?[]>());
        made[root] = [];
        for (var i = 0; i < many; i++)
        {
            var under = i % 100 < OfAHundredOnTheirWay;
            var model = under || settled.Count == 0 ? all[i % all.Count] : settled[i % settled.Count];
            var back = under ? invented.Random.Next(-20, 20) : invented.Random.Next(0, 3600 * scale);
            await Copy(root, parts, rows, model, back, i, output);
            if (i % 2000 == 1999 || i == many - 1) await Flush(parts, output);
        }
    }

    private async Task Flush(IReadOnlyList<(Type Type, IForeignKey? Key)> parts, Dictionary<Type, List<object?[]>> output)
    {
        foreach (var (type, _) in parts)
        {
            await shelf.Of(type).Write(output[type]);
            output[type].Clear();
        }
    }

    private async Task Copy(Type root, IReadOnlyList<(Type Type, IForeignKey? Key)> parts, Dictionary<Type, List<object?[]>> rows, object?[] model, int back, int number, Dictionary<Type, List<object?[]>> output)
    {
        var renamed = new Dictionary<(Type, int), int>();
        var (owner, rootId) = (invented.Of(owners), Id(shelf.Of(root), model));
        foreach (var (type, key) in parts)
        {
            var table = shelf.Of(type);
            var those = key is null ? type == root ? [model] : rows[type].Where(r => Number(r[table.IndexOf("RecordId")]) == rootId)
                : rows[type].Where(r => r[table.IndexOf(key.Properties[0].Name)] is { } whole && renamed.ContainsKey((key.PrincipalEntityType.ClrType, Number(whole))));
            foreach (var row in those)
            {
                var copy = (object?[])row.Clone();
                var own = await shelf.Next(type);
                if (table.IndexOf("Id") >= 0) renamed[(type, Id(table, row))] = own;
                for (var c = 0; c < copy.Length; c++) copy[c] = Changed(table, c, copy[c], back, number, owner, renamed, own);
                if (table.IndexOf("RecordId") is >= 0 and var at) copy[at] = renamed[(root, rootId)];
                output[type].Add(copy);
                if (type == root) made[root].Add(own);
            }
        }
    }

    private object? Changed(BulkTable table, int column, object? value, int back, int number, int owner, Dictionary<(Type, int), int> renamed, int own)
    {
        var property = table.Columns[column];
        if (property.Name == "Id" && property.IsPrimaryKey()) return own;
        if (value is null) return null;
        if (value is DateOnly day) return day.AddDays(-back);
        if (value is DateTime time) return time.AddDays(-back);
        if (property.Name is "OwnerId") return owner;
        // Of those who travel some have the same name, as anywhere; not thousands.
        if (property.Name is "Name" or "NameKey" && table.IndexOf("NameKey") >= 0) return property.Name == "Name" ? Invented.Traveller(own) : VietnameseText.NameKey(Invented.Traveller(own));
        if (property.Name is "Name" or "Holder" && table.IndexOf("SearchText") >= 0) return Cut(property, $"{value} {invented.Place()} {number}");
        if (property.Name is "SearchText") return $"{value} mau{number}";
        if (property.Name is "SortKey") return Cut(property, $"{value}{number.ToString("000000", CultureInfo.InvariantCulture)}");
        if (property.Name == "Hash") return string.Concat(value.ToString()!.Take(20)) + number.ToString(CultureInfo.InvariantCulture);
        if (property.Name is "Year" && property.ClrType == typeof(int)) return today.AddDays(-back).Year;
        if (property.GetContainingForeignKeys().FirstOrDefault() is not { } key) return value;
        var principal = key.PrincipalEntityType.ClrType;
        if (value is string) return value;
        if (renamed.TryGetValue((principal, Number(value)), out var to)) return to;
        if (made.TryGetValue(principal, out var known) && known.Count > 0 && principal != table.Entity.ClrType) return invented.Of(known);
        return property.IsNullable && !Kept(principal) ? null : value;
    }

    /// <summary>What is the same for all: agencies, accounts, countries; anything else a copy has no business with.</summary>
    private static bool Kept(Type principal) => principal.Namespace is "NhipCau.Modules.Agencies" or "NhipCau.Modules.Accounts" or "NhipCau.Modules.Provinces" || principal.Name == "Country";

    /// <summary>The record; what is kept beside every record, its clocks and its history, which its parts point at; and what goes with it, wholes before their parts.</summary>
    private List<(Type Type, IForeignKey? Key)> PartsOf(Type root)
    {
        var (model, found) = (shelf.Db.Model, new List<(Type, IForeignKey?)> { (root, null) });
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var key in model.FindEntityType(found[i].Item1)!.GetReferencingForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.ClientCascade && !k.IsOwnership))
                if (found.All(f => f.Item1 != key.DeclaringEntityType.ClrType)) found.Add((key.DeclaringEntityType.ClrType, key));
        }
        foreach (var beside in model.GetEntityTypes().Where(e => e.FindProperty("Record") is not null && e.FindProperty("RecordId") is not null && e.GetTableName() is "changes" or "clocks" or "papers"))
            found.Insert(1, (beside.ClrType, null));
        return found;
    }

    private static string Cut(IProperty property, string text) => property.GetMaxLength() is { } most && text.Length > most ? text[^most..] : text;

    private static int Id(BulkTable table, object?[] row) => Number(row[table.IndexOf("Id")]);

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
