using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NhipCau.Shell;
using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>Everything a regime states, as it is typed. A day of the year is typed as day and month, with the year it falls in beside it.</summary>
public sealed class RegimeForm
{
    public sealed class DayInput
    {
        [RegularExpression(@"^\s*\d{1,2}/\d{1,2}\s*$", ErrorMessage = "Ngày trong năm gồm ngày và tháng, ví dụ 15/12.")]
        public string? Day { get; set; }
        public int Year { get; set; }

        public static DayInput Of(RegimeDay? day) => day is null ? new() : new() { Day = string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}"), Year = day.YearOffset };

        /// <summary>False where no such day is in any year.</summary>
        public bool TryRead(out RegimeDay? day)
        {
            day = null;
            if (string.IsNullOrWhiteSpace(Day)) return true;
            var parts = Day.Split('/');
            if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) || !int.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var month)) return false;
            if (month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(2024, month) || Year is < -1 or > 1) return false;
            day = new RegimeDay(Year, month, number);
            return true;
        }
    }

    public int Version { get; set; }

    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "Mã gồm chữ thường không dấu, chữ số và gạch nối, ví dụ “6-thang”."), MaxLength(60, ErrorMessage = "Mã dài quá 60 ký tự. Rút gọn lại.")]
    public string? Code { get; set; }

    [Required(ErrorMessage = "Ghi tên của một kỳ, theo ví dụ dưới ô."), MaxLength(200, ErrorMessage = "Tên kỳ dài quá 200 chữ. Rút gọn lại.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Ghi tên của kỳ sau, theo ví dụ dưới ô."), MaxLength(200, ErrorMessage = "Tên kỳ dài quá 200 chữ. Rút gọn lại.")]
    public string Next { get; set; } = "";

    [MaxLength(200, ErrorMessage = "Nội dung báo cáo dài quá 200 chữ. Rút gọn lại.")]
    public string? Subject { get; set; }

    [MaxLength(1000, ErrorMessage = "Nơi nhận báo cáo dài quá 1.000 chữ. Rút gọn lại.")]
    public string? Addressee { get; set; }

    [Required(ErrorMessage = "Ghi văn bản quy định chế độ báo cáo này."), MaxLength(500, ErrorMessage = "Căn cứ dài quá 500 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.")]
    public string Basis { get; set; } = "";

    public DayInput From { get; set; } = new();
    public DayInput To { get; set; } = new();
    public int Months { get; set; }
    public DayInput Due { get; set; } = new();

    [Range(0, 120, ErrorMessage = "Số ngày làm việc từ 0 đến 120.")]
    public int? DueWorkingDays { get; set; }

    [MaxLength(300, ErrorMessage = "Căn cứ của hạn gửi không dài quá 300 chữ.")]
    public string? DueRule { get; set; }

    [Range(0, 365, ErrorMessage = "Số ngày từ 0 đến 365.")]
    public int? OpensBefore { get; set; }

    [Range(0, 365, ErrorMessage = "Số ngày từ 0 đến 365.")]
    public int? LocksAfter { get; set; }
    public int? MonitorId { get; set; }
    public int? OutlineId { get; set; }
    public Branch Branch { get; set; }

    [Required(ErrorMessage = "Ghi trích yếu của báo cáo tổng hợp."), MaxLength(500, ErrorMessage = "Trích yếu dài quá 500 chữ. Rút gọn lại.")]
    public string Title { get; set; } = "";

    [Required(ErrorMessage = "Ghi câu mở đầu của báo cáo tổng hợp."), MaxLength(4000, ErrorMessage = "Câu mở đầu dài quá 4.000 chữ. Rút gọn lại.")]
    public string Opening { get; set; } = "";

    [MaxLength(4000, ErrorMessage = "Nơi nhận dài quá 4.000 chữ. Rút gọn lại.")]
    public string? Recipients { get; set; }
    public bool Doubtful { get; set; }
    public DateOnly? EndedOn { get; set; }

    public static RegimeForm Of(ReportRegime r) => new()
    {
        Version = r.Version,
        Code = r.Code,
        Name = r.Name,
        Next = r.Next,
        Subject = r.Subject,
        Addressee = r.Addressee,
        Basis = r.Basis,
        From = DayInput.Of(r.From),
        To = DayInput.Of(r.To),
        Months = r.Months,
        Due = DayInput.Of(r.Due),
        DueWorkingDays = r.DueWorkingDays,
        DueRule = r.DueRule,
        OpensBefore = r.OpensBefore,
        LocksAfter = r.LocksAfter,
        MonitorId = r.MonitorId,
        OutlineId = r.OutlineId,
        Branch = r.Branch,
        Title = r.Title,
        Opening = r.Opening,
        Recipients = r.Recipients,
        Doubtful = r.Doubtful,
        EndedOn = r.EndedOn,
    };

    /// <summary>The first day that is in no year: the field; null when all can be read.</summary>
    public string? UnreadDay => !From.TryRead(out _) ? "Input.From.Day" : !To.TryRead(out _) ? "Input.To.Day" : !Due.TryRead(out _) ? "Input.Due.Day" : null;

    /// <summary>Puts the form into the regime; its code stays as it was given once.</summary>
    public void Into(ReportRegime r)
    {
        (r.Name, r.Next, r.Subject, r.Addressee, r.Basis) = (Name.Trim(), Next.Trim(), Typed.Filled(Subject), Typed.Filled(Addressee), Basis.Trim());
        (r.From, r.To, r.Due) = (From.TryRead(out var from) ? from : null, To.TryRead(out var to) ? to : null, Due.TryRead(out var due) ? due : null);
        (r.Months, r.DueWorkingDays, r.DueRule, r.OpensBefore, r.LocksAfter) = (Months, DueWorkingDays, Typed.Filled(DueRule), OpensBefore, LocksAfter);
        (r.MonitorId, r.OutlineId, r.Branch, r.Title, r.Opening, r.Recipients, r.Doubtful, r.EndedOn) = (MonitorId, OutlineId, Branch, Title.Trim(), Opening.Trim(), Typed.Filled(Recipients), Doubtful, EndedOn);
    }
}
