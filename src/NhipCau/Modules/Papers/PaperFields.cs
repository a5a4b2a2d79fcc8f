using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Shell.Papers;

namespace NhipCau.Modules.Papers;

/// <summary>What the fields of a paper are drawn from, on the record's page and on their own.</summary>
public sealed record PaperFields(IReadOnlyList<PaperKind> Kinds, PaperForm Paper)
{
    public IEnumerable<SelectListItem> Choices => Kinds.Select(k => new SelectListItem(k.Name, k.Code));
}
