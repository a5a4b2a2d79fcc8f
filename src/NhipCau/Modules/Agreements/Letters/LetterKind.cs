namespace NhipCau.Modules.Agreements.Letters;

/// <summary>A letter of the procedure.</summary>
public enum LetterKind { Consultation, Explanation, Submission, Decision, Report, Notice }

public static class LetterKinds
{
    public static string Name(this LetterKind kind) => kind switch
    {
        LetterKind.Consultation => "Công văn lấy ý kiến",
        LetterKind.Explanation => "Báo cáo giải trình, tiếp thu",
        LetterKind.Submission => "Tờ trình",
        LetterKind.Decision => "Quyết định cho phép",
        LetterKind.Report => "Báo cáo sau khi ký",
        _ => "Thông báo thay đổi hiệu lực",
    };

    public static string Code(this LetterKind kind) => kind switch
    {
        LetterKind.Consultation => "lay-y-kien",
        LetterKind.Explanation => "giai-trinh",
        LetterKind.Submission => "to-trinh",
        LetterKind.Decision => "quyet-dinh",
        LetterKind.Report => "bao-cao",
        _ => "thong-bao",
    };

    /// <summary>Which letters a dossier calls for at its stage, the most pressing first.</summary>
    public static IReadOnlyList<LetterKind> At(Dossier dossier) => dossier.Stage switch
    {
        Stage.Drafting => [LetterKind.Consultation],
        Stage.Consulting => [LetterKind.Consultation, LetterKind.Explanation, LetterKind.Submission],
        Stage.Explaining => [LetterKind.Explanation, LetterKind.Submission, LetterKind.Decision],
        Stage.Submitted => [LetterKind.Decision, LetterKind.Submission],
        Stage.Permitted => [LetterKind.Decision],
        Stage.Concluded or Stage.Reported => dossier.Kind == DossierKind.Sign ? [LetterKind.Report] : [LetterKind.Notice],
        _ => [],
    };
}
