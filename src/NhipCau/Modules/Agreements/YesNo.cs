namespace NhipCau.Modules.Agreements;

/// <summary>Answers of a choice that may also be left open; a tick box has only two.</summary>
public enum YesNo { Yes, No }

internal static class YesNos
{
    public static bool? ToBool(this YesNo? answer) => answer is null ? null : answer == YesNo.Yes;

    public static YesNo? ToYesNo(this bool? answer) => answer is null ? null : answer.Value ? YesNo.Yes : YesNo.No;
}
