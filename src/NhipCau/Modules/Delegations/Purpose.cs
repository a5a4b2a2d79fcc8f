namespace NhipCau.Modules.Delegations;

/// <summary>What a delegation travels for.</summary>
public enum Purpose { Visit, Investment, Signing, Conference, Study, Training, Culture, Other }

/// <summary>Who pays, for the most part.</summary>
public enum Funding { Budget, Host, Self, Enterprise }

public static class DelegationNames
{
    public static string Name(this Purpose purpose) => purpose switch
    {
        Purpose.Visit => "Thăm và làm việc",
        Purpose.Investment => "Xúc tiến đầu tư, thương mại, du lịch",
        Purpose.Signing => "Ký kết, triển khai thỏa thuận",
        Purpose.Conference => "Hội nghị, hội thảo",
        Purpose.Study => "Khảo sát, học tập kinh nghiệm",
        Purpose.Training => "Đào tạo, bồi dưỡng",
        Purpose.Culture => "Văn hóa, thể thao, giao lưu",
        _ => "Việc khác",
    };

    public static string Name(this Funding funding) => funding switch
    {
        Funding.Budget => "Ngân sách nhà nước",
        Funding.Host => "Phía nước ngoài",
        Funding.Self => "Tự túc",
        _ => "Doanh nghiệp",
    };
}
