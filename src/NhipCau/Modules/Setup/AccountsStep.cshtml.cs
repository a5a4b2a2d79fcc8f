using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Setup;

[Needs(Right.ManageProvince)]
public sealed class AccountsStepModel(SetupProgress progress) : PageModel
{
    public IReadOnlyList<SetupStep> Steps { get; private set; } = [];

    public async Task OnGetAsync() => Steps = await progress.Steps();
}
