using Microsoft.AspNetCore.Mvc.Rendering;

namespace NhipCau.Modules.Partners;

/// <summary>A page that shows the fields of a partner.</summary>
public interface IPartnerFields
{
    PartnerForm Input { get; }
    IReadOnlyList<SelectListItem> Countries { get; }
    IReadOnlyList<SelectListItem> Keepers { get; }
    IReadOnlyList<SelectListItem> People { get; }
}
