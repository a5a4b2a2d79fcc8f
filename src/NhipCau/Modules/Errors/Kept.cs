using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Errors;

/// <summary>A form that could not be saved, as it was sent: shown again, so that nothing typed is lost and it can be sent once more from there.</summary>
/// <param name="To">Where it was sent.</param>
/// <param name="WithFiles">Files came with it; those a page cannot hand back.</param>
public sealed record Kept(string To, IReadOnlyList<KeyValuePair<string, string>> Fields, bool WithFiles)
{
    /// <summary>A form with more is shown by its sentence alone.</summary>
    private const int MostFields = 2000;

    /// <summary>Words somebody may have thought about; what is shorter goes along unseen.</summary>
    public static bool IsProse(string value) => value.Length >= 40 || value.Contains('\n', StringComparison.Ordinal);

    /// <summary>What was read of the form, if it is this person's own and none that may hold a password; null: nothing to give back.</summary>
    public static async Task<Kept?> Of(HttpContext http, IAntiforgery antiforgery)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.TryViewer() is null) return null;
        if (http.Features.Get<IExceptionHandlerPathFeature>() is not { } failed || http.Features.Get<IFormFeature>()?.Form is not { } form || form.Count > MostFields) return null;
        if (failed.Endpoint?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath is not { } page || page.StartsWith("/Accounts/", StringComparison.Ordinal)) return null;
        // A form of another site is not to be sent on with a token of ours.
        if (!await antiforgery.IsRequestValidAsync(http)) return null;
        return new Kept(failed.Path + http.Request.QueryString, [.. form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))], form.Files.Count > 0);
    }
}
