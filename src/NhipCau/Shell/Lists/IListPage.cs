namespace NhipCau.Shell.Lists;

/// <summary>What the partial "_List" draws.</summary>
public interface IListPage
{
    ListView Shown { get; }
    ListQuery Query { get; }
}
