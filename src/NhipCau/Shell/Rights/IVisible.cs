using System.Linq.Expressions;
using NhipCau.Data;

namespace NhipCau.Shell.Rights;

/// <summary>A row that not everybody may see says here who may; every query goes through <c>db.VisibleTo&lt;T&gt;(viewer)</c>.</summary>
public interface IVisible<T> where T : class
{
    static abstract Expression<Func<T, bool>> VisibleTo(Viewer viewer);

    /// <summary>The same rows, asked for in another way where a condition on each row would make the database read them all; null: by the condition.</summary>
    static virtual IQueryable<T>? SeenBy(AppDbContext db, Viewer viewer) => null;
}
