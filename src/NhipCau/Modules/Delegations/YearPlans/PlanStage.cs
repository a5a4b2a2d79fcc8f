namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>How far a yearly plan of delegations has come, in the order its papers are made.</summary>
public enum PlanStage
{
    /// <summary>Agencies register their lines (quý IV of the year before).</summary>
    Registering,
    /// <summary>The focal agency consolidates and takes out what is there twice.</summary>
    Consolidating,
    /// <summary>With the people's committee.</summary>
    WithCommittee,
    /// <summary>With the standing board of the Party committee.</summary>
    WithParty,
    /// <summary>With the ministry, and the Prime Minister where needed.</summary>
    WithMinistry,
    /// <summary>Agreed: the people's committee makes the list known.</summary>
    Listed,
    Issued,
}

/// <summary>Whose plan it is: what another body's plan holds does not count among what the province planned.</summary>
public enum PlanScope { Province, Other }

public enum Direction { Out, In }

public enum LineState { Registered, Approved, Dropped, Merged }

public static class YearPlanNames
{
    public static string Name(this PlanStage stage) => stage switch
    {
        PlanStage.Registering => "Đăng ký",
        PlanStage.Consolidating => "Tổng hợp",
        PlanStage.WithCommittee => "Trình UBND",
        PlanStage.WithParty => "Xin ý kiến Ban Thường vụ cấp ủy",
        PlanStage.WithMinistry => "Báo cáo Bộ Ngoại giao",
        PlanStage.Listed => "Danh sách được duyệt",
        _ => "Ban hành kế hoạch",
    };

    /// <summary>The paper that opens the stage.</summary>
    public static string Paper(this PlanStage stage) => stage switch
    {
        PlanStage.Consolidating => "Công văn đề nghị đăng ký, ngày chốt đăng ký",
        PlanStage.WithCommittee => "Tờ trình, dự thảo kế hoạch của cơ quan đầu mối",
        PlanStage.WithParty => "Văn bản của UBND xin ý kiến cấp ủy",
        PlanStage.WithMinistry => "Ý kiến của Ban Thường vụ cấp ủy",
        PlanStage.Listed => "Ý kiến của Bộ Ngoại giao hoặc Thủ tướng Chính phủ",
        _ => "Kế hoạch được ban hành",
    };

    public static string Name(this PlanScope scope) => scope == PlanScope.Province ? "Kế hoạch cấp tỉnh, thành phố" : "Kế hoạch của cơ quan khác";

    public static string Name(this Direction direction) => direction == Direction.Out ? "Đoàn ra" : "Đoàn vào";

    public static string Name(this LineState state) => state switch
    {
        LineState.Registered => "Đăng ký",
        LineState.Approved => "Được duyệt",
        LineState.Dropped => "Không đưa vào",
        _ => "Gộp dòng trùng",
    };
}
