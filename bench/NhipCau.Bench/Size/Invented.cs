using NhipCau.VanBan;

namespace NhipCau.Bench.Size;

/// <summary>Names, titles and sentences nobody has; the same at every run.</summary>
internal sealed class Invented(int seed)
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
    private static readonly string[] Middles = ["Văn", "Thị", "Minh", "Ngọc", "Đức", "Thu", "Quang", "Hải", "Thanh", "Gia"];
    private static readonly string[] Names = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Oanh", "Phúc", "Quân", "Sơn", "Thảo", "Uyên", "Yến"];
    private static readonly string[] Deeds = ["Tổ chức", "Xây dựng", "Phối hợp thực hiện", "Rà soát", "Báo cáo kết quả", "Chuẩn bị", "Tham mưu", "Triển khai", "Theo dõi", "Đón tiếp"];
    private static readonly string[] Things = ["hội nghị xúc tiến đầu tư", "đoàn công tác", "chương trình giao lưu hữu nghị", "lớp bồi dưỡng kiến thức đối ngoại", "thỏa thuận hợp tác", "tuần văn hóa", "công tác người Việt Nam ở nước ngoài", "thông tin đối ngoại", "viện trợ phi chính phủ", "hội chợ thương mại", "công tác lãnh sự", "hợp tác giáo dục"];
    private static readonly string[] Places = ["Sông Trăng", "Bến Gió", "Núi Mây", "Đồng Sen", "Cầu Lụa", "Rừng Thông", "Vịnh Ngọc", "Hồ Sương", "Thác Bạc", "Làng Gốm", "Chợ Nổi", "Đảo Chim"];
    private static readonly string[] Ends = ["trong năm", "với các đối tác", "theo kế hoạch đã ban hành", "tại các địa phương", "cho cán bộ cấp xã", "giai đoạn mới", "phục vụ hội nhập quốc tế", "bảo đảm tiết kiệm, hiệu quả"];
    private readonly Random random = new(seed);

    public Random Random => random;

    public T Of<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    public string Person() => $"{Of(Families)} {Of(Middles)} {Of(Names)}";

    /// <summary>One of some 30,000, always the same for a number.</summary>
    public static string Traveller(int number) => $"{Families[number % 16]} {Middles[number / 16 % 10]} {Middles[number / 160 % 10]} {Names[number / 1600 % 20]}";

    public string Task() => $"{Of(Deeds)} {Of(Things)} {Of(Places)} {Of(Ends)}";

    public string Place() => Of(Places);

    public string Thing() => Of(Things);

    public string Sentence() => $"{Of(Deeds)} {Of(Things)} {Of(Places)}, {random.Next(2, 90)} lượt người tham gia, {Of(Ends)}. ";

    public string Words(int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(_ => Sentence()));

    /// <summary>A sign-in name of letters and its number.</summary>
    public static string SignIn(string person, int number) => $"{VietnameseText.Fold(person).Split(' ')[^1]}{number}";
}
