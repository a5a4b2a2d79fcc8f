namespace NhipCau.VanBan.Files.Check;

/// <summary>"sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.)".</summary>
internal static class BasisRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        if (document.IsParty) return [];
        var bases = document.Of(Role.Basis).ToList();
        return
        [
            .. document.Many(bases.SkipLast(1).Where(l => l.Text[^1] != ';'), "basis.semicolon", Topic.Body, l => $"Căn cứ {l.Quote} không kết thúc bằng dấu chấm phẩy (;)"),
            .. document.Many(bases.TakeLast(1).Where(l => l.Text[^1] != '.'), "basis.stop", Topic.Body, l => $"Căn cứ cuối cùng {l.Quote} không kết thúc bằng dấu chấm (.)"),
        ];
    }
}
