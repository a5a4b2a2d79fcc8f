using NhipCau.Shell.Deadlines;

namespace NhipCau.Modules.PressVisits;

/// <summary>In what way a foreign reporter works in the province: each has its own article of the decree and its own time limits.</summary>
public enum PressCase { NonResident, InvitedByLeaders, InvitedByLocality, Resident, Interview }

/// <summary>What Nghị định 262/2026/NĐ-CP says of a case.</summary>
/// <param name="Answer">How long the people's committee has for its consent; null: the Ministry's licence decides.</param>
/// <param name="NeedsLicence">Nobody works before the Ministry has licensed it.</param>
public sealed record PressRule(PressCase Case, string Name, string Clause, ClockRule? Answer, bool NeedsLicence)
{
    /// <summary>The host tells the Ministry within three working days of the end of the programme (Điều 5–6, Điều 8.2).</summary>
    public static readonly ClockRule Report = new("bao-cao", "Cơ quan đón báo cáo Bộ Ngoại giao", 3, ClockUnit.WorkingDays, "Nghị định 262/2026/NĐ-CP Điều 6");

    public static IReadOnlyList<PressRule> All { get; } =
    [
        new(PressCase.NonResident, "Phóng viên không thường trú", "Nghị định 262/2026/NĐ-CP Điều 5, Điều 6", null, true),
        new(PressCase.InvitedByLeaders, "Theo đoàn do lãnh đạo Đảng, Nhà nước mời", "Nghị định 262/2026/NĐ-CP Điều 8 khoản 1", null, false),
        new(PressCase.InvitedByLocality, "Theo đoàn do địa phương mời", "Nghị định 262/2026/NĐ-CP Điều 8 khoản 2", null, true),
        new(PressCase.Resident, "Phóng viên thường trú", "Nghị định 262/2026/NĐ-CP Điều 16 khoản 3", Consent("Điều 16 khoản 3"), false),
        new(PressCase.Interview, "Phỏng vấn lãnh đạo địa phương", "Nghị định 262/2026/NĐ-CP Điều 16 khoản 2", Consent("Điều 16 khoản 2"), false),
    ];

    public static PressRule Of(PressCase of) => All.First(r => r.Case == of);

    private static ClockRule Consent(string article) => new("chap-thuan", "Ủy ban nhân dân trả lời", 5, ClockUnit.WorkingDays, $"Nghị định 262/2026/NĐ-CP {article}");
}

public static class PressCaseNames
{
    public static string Name(this PressCase of) => PressRule.Of(of).Name;
}
