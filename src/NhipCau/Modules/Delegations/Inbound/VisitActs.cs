namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>What is done with a visit, as its pages and its history name it.</summary>
internal static class VisitActs
{
    public const string Add = "Thêm đoàn khách";
    public const string Edit = "Sửa đoàn khách";
    public const string Guests = "Sửa danh sách khách";
    public const string Programme = "Sửa chương trình";
    public const string Gifts = "Sửa sổ tặng phẩm";
    public const string Costs = "Sửa chi phí";
    public const string Send = "Trình đề nghị";
    public const string GiveBack = "Trả đề nghị";
    public const string Ask = "Xin ý kiến";
    public const string Answered = "Đã có ý kiến";
    public const string Verify = "Kết luận xác minh";
    public const string Approve = "Ghi chấp thuận";
    public const string Start = "Bắt đầu đón";
    public const string Finish = "Ghi kết thúc";
    public const string Report = "Báo cáo kết quả";
    public const string Twin = "Khác chuyến";
    public const string Refuse = "Không chấp thuận";
    public const string Postpone = "Hoãn";
    public const string Resume = "Làm tiếp";
    public const string Cancel = "Hủy đoàn";
    public const string TakeIn = "Vào sổ đoàn đã đón";
    public const string Promise = "Ghi cam kết";
}
