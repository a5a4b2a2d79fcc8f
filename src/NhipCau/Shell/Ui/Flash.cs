using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Language;
using NhipCau.Shell.Watch;

namespace NhipCau.Shell.Ui;

/// <summary>What a handler answers: a sentence on the next page, or a refusal on this one.</summary>
public static class Flash
{
    public const string Done = "done";
    public const string No = "no";
    public const string Look = "look";

    /// <summary>Says on the next page what was done.</summary>
    public static void Say(this PageModel page, string text, params object?[] arguments) => page.TempData[Done] = WordsOf(page)[text, arguments];

    /// <summary>Says on the next page what to look at again, in the engine's own sentences.</summary>
    public static void SayLook(this PageModel page, IEnumerable<string> sentences)
    {
        if (string.Join(' ', sentences) is { Length: > 0 } text) page.TempData[Look] = text;
    }

    /// <summary>Says on the next page why not.</summary>
    public static void SayNo(this PageModel page, Refusal refusal) => page.TempData[No] = WordsOf(page)[refusal];

    /// <summary>Shows this page again with the refusal at the top of its form.</summary>
    public static PageResult Refuse(this PageModel page, Refusal refusal, string field = "")
    {
        Counts.Refusal();
        page.ModelState.AddModelError(field, WordsOf(page)[refusal]);
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }

    /// <summary>Shows this page again with what the form itself found wrong.</summary>
    public static PageResult Invalid(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }

    private static Words WordsOf(PageModel page) => page.HttpContext.RequestServices.GetRequiredService<Words>();
}
