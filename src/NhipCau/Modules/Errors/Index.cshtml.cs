using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data.Writing;
using NhipCau.Shell.Files;

namespace NhipCau.Modules.Errors;

/// <summary>What went wrong, in a sentence that says what to do.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>By which the administrator finds the fault in the log; null: there is none.</summary>
    public string? Code { get; private set; }

    // The code is taken from the route, not bound: binding would read the form again, and the form may be what is broken.
    public void OnGet() => Tell();

    public void OnPost() => Tell();

    private void Tell()
    {
        var code = TooLarge() ? StatusCodes.Status413PayloadTooLarge : Busy() ? StatusCodes.Status503ServiceUnavailable : int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        if (code >= StatusCodes.Status500InternalServerError) Code = HttpContext.TraceIdentifier;
        Response.StatusCode = code is >= 400 and < 600 ? code : 404;
        (Title, Text) = code switch
        {
            400 => ("Biểu mẫu đã cũ", "Trang mở quá lâu hoặc được gửi từ nơi khác. Quay lại, tải lại trang rồi gửi lần nữa."),
            403 => ("Không có quyền", "Tài khoản này không được làm việc đó. Nếu là nhầm lẫn, báo người quản trị."),
            404 => ("Không tìm thấy", "Trang không có, hoặc hồ sơ không thuộc phạm vi được xem. Kiểm tra lại địa chỉ."),
            413 => ("Tệp quá lớn", "Tệp lớn hơn 25 MB. Chia nhỏ hoặc nén ảnh trong tệp rồi tải lên lại."),
            429 => ("Làm quá nhanh", "Trang này tốn công máy chủ và vừa được mở quá nhiều lần. Chờ một phút rồi thử lại."),
            503 => ("Hệ thống đang bận ghi", "Hệ thống đang ghi một lô dữ liệu lớn nên việc vừa làm chưa được lưu. Quay lại và gửi lần nữa sau ít phút."),
            _ => ("Có lỗi trong hệ thống", "Việc vừa làm chưa được lưu. Thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị."),
        };
    }

    private bool Busy() => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is DatabaseBusyException;

    /// <summary>Where a body over the limit breaks off the reading of the form differs; that it was over the limit does not.</summary>
    private bool TooLarge() => Request.ContentLength > FileStore.LargestUpload;
}
