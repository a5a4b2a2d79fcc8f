namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>What is done with a trip, as its pages and its history name it.</summary>
internal static class TripActs
{
    public const string Add = "Thêm đoàn";
    public const string Edit = "Sửa đoàn";
    public const string Members = "Sửa thành phần đoàn";
    public const string Programme = "Sửa chương trình";
    public const string Costs = "Sửa chi phí";
    public const string Send = "Nộp hồ sơ";
    public const string Receive = "Nhận hồ sơ";
    public const string GiveBack = "Trả hồ sơ";
    public const string Ask = "Xin ý kiến";
    public const string Answered = "Đã có ý kiến";
    public const string Appraise = "Trình quyết định cử";
    public const string Decide = "Ghi quyết định cử";
    public const string Change = "Đổi thời gian, nước đến";
    public const string Depart = "Ghi ngày khởi hành";
    public const string Return = "Ghi ngày về";
    public const string Report = "Báo cáo kết quả";
    public const string Close = "Đóng hồ sơ";
    public const string Refuse = "Không đồng ý cử";
    public const string Postpone = "Hoãn";
    public const string Resume = "Làm tiếp";
    public const string Cancel = "Hủy đoàn";
    public const string Violation = "Ghi vi phạm";
    public const string TakeIn = "Vào sổ đoàn đã đi";
    public const string Promise = "Ghi cam kết";
    public const string Assign = "Giao thành nhiệm vụ";
}
