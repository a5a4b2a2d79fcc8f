using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Setup;

[Needs(Right.ManageProvince)]
public sealed class IndexModel(SetupProgress progress) : PageModel
{
    public IReadOnlyList<SetupStep> Steps { get; private set; } = [];
    public SetupStep? Next => Steps.FirstOrDefault(s => !s.Done);

    public async Task OnGetAsync() => Steps = await progress.Steps();
}
