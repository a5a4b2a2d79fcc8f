using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace NhipCau.Shell.Ui;

/// <summary>What the framework says of a value it cannot read, in the words of the screens.</summary>
internal static class BindingMessages
{
    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Ô này phải điền.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Ô này phải điền.");
        messages.SetMissingKeyOrValueAccessor(() => "Ô này phải điền.");
        messages.SetValueIsInvalidAccessor(_ => "Giá trị không đọc được. Kiểm tra và nhập lại.");
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Giá trị không đọc được. Kiểm tra và nhập lại.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Giá trị không đọc được. Kiểm tra và nhập lại.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Giá trị không đọc được. Kiểm tra và nhập lại.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không đọc được. Kiểm tra và nhập lại.");
        messages.SetValueMustBeANumberAccessor(_ => "Nhập một con số.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Nhập một con số.");
    }
}
