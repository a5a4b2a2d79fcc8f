using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Ui;

/// <summary>Dates are typed as people type them: 5/3, 05/03/2026, 5-3-26, 5.3.2026. Without a year, this year.</summary>
public static class DayText
{
    private static readonly string[] Forms = ["d/M/yyyy", "d/M/yy", "yyyy/M/d"];

    public static bool TryParse(string text, DateOnly today, out DateOnly day)
    {
        var plain = text.Trim().Replace('-', '/').Replace('.', '/').Replace(" ", "", StringComparison.Ordinal);
        if (plain.Count(c => c == '/') == 1) plain = $"{plain}/{today.Year}";
        return DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}

internal sealed class DayBinder(TimeProvider clock) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
        {
            if (Nullable.GetUnderlyingType(context.ModelType) is not null) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.TryAddModelError(context.ModelName, "Nhập ngày, ví dụ 05/03/2026.");
        }
        else if (DayText.TryParse(value.FirstValue, clock.Today(), out var day)) context.Result = ModelBindingResult.Success(day);
        else context.ModelState.TryAddModelError(context.ModelName, "Ngày không đọc được. Nhập ngày/tháng/năm, ví dụ 05/03/2026.");
        return Task.CompletedTask;
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder(context.Services.GetRequiredService<TimeProvider>()) : null;
}
