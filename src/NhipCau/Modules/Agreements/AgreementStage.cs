namespace NhipCau.Modules.Agreements;

/// <summary>How far a proposal has come, of a signature as of a change. What time alone does to an agreement is in <see cref="AgreementState"/>.</summary>
public enum Stage { Planned, Drafting, Consulting, Explaining, Submitted, Permitted, Concluded, Reported, Dropped }

/// <summary>How an agreement stands on a day.</summary>
public enum AgreementState
{
    Planned, Drafting, Consulting, Explaining, Submitted, Permitted, Concluded, Reported, InForce, Expired, Terminated, Withdrawn, Suspended, Replaced,
    /// <summary>Đình trệ, a word of the registers and not of the law: the partner does not answer, nobody goes on with it.</summary>
    Stalled,
    Dropped,
}

/// <summary>How it ended before its term did.</summary>
public enum AgreementEnd { Terminated, Withdrawn, Replaced }

public static class AgreementStateNames
{
    public static string Name(this AgreementState state) => state switch
    {
        AgreementState.Planned => "Dự kiến",
        AgreementState.Drafting => "Soạn thảo",
        AgreementState.Consulting => "Lấy ý kiến",
        AgreementState.Explaining => "Giải trình",
        AgreementState.Submitted => "Trình",
        AgreementState.Permitted => "Được phép ký",
        AgreementState.Concluded => "Đã ký",
        AgreementState.Reported => "Đã báo cáo",
        AgreementState.InForce => "Đang hiệu lực",
        AgreementState.Expired => "Hết hiệu lực",
        AgreementState.Terminated => "Chấm dứt",
        AgreementState.Withdrawn => "Rút khỏi",
        AgreementState.Suspended => "Tạm đình chỉ",
        AgreementState.Replaced => "Bị thay thế",
        AgreementState.Stalled => "Đình trệ",
        _ => "Không ký nữa",
    };

    /// <summary>The shape that says so.</summary>
    public static string Kind(this AgreementState state) => state switch
    {
        AgreementState.InForce => "ok",
        AgreementState.Suspended or AgreementState.Stalled => "soon",
        AgreementState.Expired or AgreementState.Terminated or AgreementState.Withdrawn or AgreementState.Replaced or AgreementState.Dropped => "shut",
        AgreementState.Planned => "wait",
        _ => "run",
    };

    public static string Name(this Stage stage) => Enum.Parse<AgreementState>($"{stage}").Name();
}
