using System.Text.Json;
using NhipCau.VanBan.Tests.Scoring;

namespace NhipCau.VanBan.Tests;

/// <summary>The rules of scoring on one pair of documents, counted by hand: right, given, wanted.</summary>
public class ScoreTests
{
    private const string Wanted = """
        {
          "document": { "kind": "BC", "number": "12", "symbol": "BC-UBND", "issuer": "Uỷ ban nhân dân tỉnh Lâm Giang", "title": "Về việc kết quả công tác lễ tân năm 2026" },
          "sections": [
            { "path": "I", "label": "I", "title": "KẾT QUẢ CÔNG TÁC" },
            { "path": "I.1", "label": "1", "title": "Đón tiếp các đoàn khách" },
            { "path": "I.2", "label": "2", "title": "Ký kết thoả thuận" },
            { "path": "I.2-1", "label": "-", "title": "Với các đối tác châu Á" }
          ],
          "tasks": [
            { "path": "II.1", "title": "Tổ chức lớp bồi dưỡng lễ tân", "lead": ["Sở Ngoại vụ"], "coordinating": ["Sở Tài chính", "Sở Nội vụ"],
              "time_norm": { "kind": "recurring", "from": "2026-01-01", "to": "2026-12-31", "every": "P3M" }, "quantity": "02 lớp" },
            { "path": "II.2", "title": "Đón đoàn của thành phố kết nghĩa", "lead": ["Văn phòng"], "neutral": ["lead"], "time_norm": { "kind": "date", "from": null, "to": "2026-06-30" } },
            { "path": "II.3", "title": "Lập hồ sơ các thoả thuận", "lead": [], "time_norm": { "kind": "none" }, "optional": true }
          ],
          "duties": [
            { "path": "III.1", "body": "Công an tỉnh", "text": "Bảo đảm an ninh cho các đoàn" },
            { "path": "III.2", "body": "Sở Tài chính", "text": "Bố trí kinh phí thực hiện" }
          ],
          "citations": [
            { "kind": "Kế hoạch", "symbol": "31/KH-UBND", "date": "2026-01-05", "issuer": "UBND tỉnh", "title": "về công tác lễ tân năm 2026", "role": "implements", "text": "Kế hoạch số 31/KH-UBND" },
            { "kind": "Chỉ thị", "symbol": "38-CT/TW", "date": "2014-07-01", "issuer": "Ban Bí thư", "issuer_printed": false, "role": "basis", "role_alt": "refers", "text": "Chỉ thị số 38-CT/TW" },
            { "kind": "Luật", "symbol": null, "role": "refers", "text": "Luật Thoả thuận quốc tế" },
            { "kind": "Đề án", "symbol": null, "role": "refers", "text": "Đề án hội nhập của tỉnh" }
          ],
          "deadlines": [{ "path": "III.2", "due": "every P1M 20" }, { "path": "II.2", "due": "2026-06-30", "from_task": true }],
          "figures": [
            { "path": "I.1", "value": 12, "text": "đón 12 đoàn khách quốc tế" },
            { "path": "I.1", "value": 20.2, "text": "giảm khoảng 20,2 tỷ đồng" },
            { "path": "I.2", "value": 3, "text": "ký 03 thoả thuận" }
          ],
          "inconsistencies": [
            { "path": "I.1", "kind": "sum", "must": true, "what": "12 không bằng 5 và 6", "evidence": ["12 đoàn khách quốc tế", "05 đoàn", "06 đoàn"] },
            { "path": "I.2", "kind": "count", "must": true, "what": "3 không phải 2", "evidence": ["ký 03 thoả thuận", "gồm 02 thoả thuận"] },
            { "path": "I.3", "kind": "date-conflict", "alarm": "neutral", "what": "hai ngày", "evidence": ["ngày 05/01/2026 và 06/01/2026"] }
          ]
        }
        """;

    private const string Given = """
        {
          "document": { "kind": "BC", "number": "12", "symbol": "BC–UBND", "issuer": "UBND tỉnh Lâm Giang", "title": "Kết quả công tác lễ tân năm 2026", "date": "2026-02-01" },
          "sections": [
            { "path": "I", "label": "I", "title": "Kết quả công tác" },
            { "path": "I.3", "label": "2", "title": "Ký kết thỏa thuận" },
            { "path": "I.2-1", "label": "-", "title": "Với các đối tác châu Á" },
            { "path": "I.4", "label": "4", "title": "Hội nghị" }
          ],
          "tasks": [
            { "path": "II.1", "title": "Tổ chức lớp bồi dưỡng lễ tân", "lead": ["Sở Ngoại vụ"], "coordinating": ["Sở Nội vụ", "Sở Y tế", "Sở Xây dựng"],
              "time_norm": { "kind": "recurring", "from": "2026-01-01", "to": "2026-12-31", "every": "P1M" }, "quantity": "02 lớp." },
            { "path": "II.2", "title": "Đón đoàn của thành phố kết nghĩa", "lead": [], "time_norm": { "kind": "date", "from": null, "to": "2026-06-30" } },
            { "path": "II.3", "title": "Lập hồ sơ các thoả thuận", "lead": [], "time_norm": { "kind": "none" } }
          ],
          "duties": [{ "path": "III.1", "body": "Giám đốc Công an tỉnh", "text": "Bảo đảm an ninh cho các đoàn" }, { "path": "III.2", "body": "Sở", "text": "Bố trí kinh phí thực hiện" }],
          "citations": [
            { "kind": "Kế hoạch", "symbol": "31/KH-UBND", "date": "2026-01-05", "issuer": "UBND", "title": "công tác lễ tân năm 2026", "role": "basis", "text": "Kế hoạch số 31/KH-UBND" },
            { "kind": "Chỉ thị", "symbol": "38-CT/TW", "date": "2014-07-01", "issuer": null, "role": "refers", "text": "Chỉ thị số 38-CT/TW" },
            { "kind": "Chỉ thị", "symbol": "38-CT/TW", "date": "2019-07-19", "role": "refers", "text": "Chỉ thị số 38-CT/TW" },
            { "kind": "Báo cáo", "symbol": "12/BC-UBND", "role": "refers", "text": "Báo cáo số 12/BC-UBND" },
            { "kind": "Luật", "symbol": null, "role": "refers", "text": "Luật Thỏa thuận quốc tế" }
          ],
          "deadlines": [{ "path": "II.2", "due": "2026-06-30" }, { "path": "III.2", "due": "every P1M 20" }, { "path": "III.3", "due": "2026-11-15" }],
          "figures": [
            { "path": "I.1", "value": 12.0, "text": "12 đoàn khách" },
            { "path": "I.1", "value": 20.2, "text": "20,2" },
            { "path": "I.4", "value": 7, "text": "07 hội nghị" },
            { "path": "I.4", "value": 8, "text": "08 hội thảo" }
          ],
          "inconsistencies": [
            { "path": "I.1", "kind": "sum", "what": "Tổng không khớp", "evidence": ["đón 12 đoàn khách quốc tế"] },
            { "path": "I.2", "kind": "count", "what": "Số lượng không khớp", "evidence": ["gồm 02 thoả thuận"] },
            { "path": "I.3", "kind": "date-conflict", "what": "Hai ngày", "evidence": ["05/01/2026", "06/01/2026"] },
            { "path": "I.9", "kind": "repeated-word", "what": "Lặp từ", "evidence": ["các các đoàn"] }
          ]
        }
        """;

    [Theory]
    [InlineData("header", 5, 6, 6)] // a day that is not annotated
    [InlineData("sections", 2, 3, 3)] // I.1 missed, I.4 too much; the dash item is not asked for
    [InlineData("path", 1, 2, 2)]
    [InlineData("tasks", 2, 2, 2)]
    [InlineData("lead", 1, 1, 1)]
    [InlineData("coordinating", 1, 3, 2)]
    [InlineData("time", 1, 2, 2)] // P1M for P3M
    [InlineData("quantity", 1, 1, 1)]
    [InlineData("duties", 1, 2, 2)] // "Sở" is too little of "Sở Tài chính"
    [InlineData("citations", 2, 3, 2)] // the directive of another year is another document, the report's own number is none
    [InlineData("citation kind", 2, 2, 2)]
    [InlineData("citation issuer", 0, 1, 1)]
    [InlineData("citation title", 1, 1, 1)]
    [InlineData("citation role", 1, 2, 2)]
    [InlineData("unnumbered citations (recall)", 1, 2, 2)]
    [InlineData("deadlines", 1, 2, 1)] // the task's own day is neither asked for nor too much
    [InlineData("figures (recall)", 1, 3, 3)] // a bare number has no words around it
    [InlineData("figures (precision)", 1, 4, 4)]
    [InlineData("contradictions (recall)", 1, 2, 2)] // the second quotes what is right
    [InlineData("false alarms", 1, 0, 0)]
    public void A_pair_of_documents_scores_as_counted_by_hand(string measure, int right, int given, int wanted) =>
        Assert.Equal(new Count(right, given, wanted), Pair().Counts[measure]);

    [Fact]
    public void Every_wrong_row_is_named()
    {
        Assert.Equal(["- I.1 | Đón tiếp các đoàn khách", "+ I.4 | Hội nghị"], Rows("sections"));
        Assert.Equal(["~ I.2 <> I.3"], Rows("path"));
        Assert.Equal(["- II.1 sở tài chính", "+ II.1 sở y tế", "+ II.1 sở xây dựng"], Rows("coordinating"));
        Assert.Equal(["+ 38-CT/TW | 2019-07-19"], Rows("citations"));

        static IEnumerable<string> Rows(string measure) => Pair().Wrong.Where(wrong => wrong.Measure == measure).Select(wrong => wrong.Row);
    }

    [Fact]
    public void A_figure_is_the_harmonic_mean_of_precision_and_recall() => Assert.Equal(0.4, Pair()["coordinating"]!.Value, 12);

    private static Tally Pair()
    {
        using var wanted = JsonDocument.Parse(Wanted);
        using var given = JsonDocument.Parse(Given);
        return Score.Of(wanted.RootElement, given.RootElement);
    }
}
