using System.Linq.Expressions;

namespace NhipCau.Shell.Rights;

/// <summary>A row that not everybody may see says here who may; every query goes through <c>db.VisibleTo&lt;T&gt;(viewer)</c>.</summary>
public interface IVisible<T> where T : class
{
    static abstract Expression<Func<T, bool>> VisibleTo(Viewer viewer);
}
