using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Files;

namespace NhipCau.Modules.Errors;

/// <summary>What went wrong, in a sentence that says what to do.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class IndexModel(IAntiforgery antiforgery) : PageModel
{
    /// <summary>Bytes of a body that are read without the disk.</summary>
    private const int InMemory = 64 * 1024;

    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>What was sent and could not be saved.</summary>
    public Kept? Kept { get; private set; }

    /// <summary>By which the administrator finds the fault in the log; null: there is none.</summary>
    public string? Code { get; private set; }

    // The code is taken from the route, not bound: binding would read the form again, and the form may be what is broken.
    public void OnGet() => Tell();

    public async Task OnPostAsync()
    {
        Tell();
        if (Response.StatusCode is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage) Kept = await Kept.Of(HttpContext, antiforgery);
    }

    private void Tell()
    {
        var fault = Fault();
        var code = TooLarge() ? StatusCodes.Status413PayloadTooLarge : fault == StorageFault.Full ? StatusCodes.Status507InsufficientStorage
            : fault != StorageFault.None ? StatusCodes.Status503ServiceUnavailable : int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        if (code >= StatusCodes.Status500InternalServerError) Code = HttpContext.TraceIdentifier;
        Response.StatusCode = code is >= 400 and < 600 ? code : 404;
        (Title, Text) = code switch
        {
            400 => ("Biểu mẫu đã cũ", "Trang mở quá lâu hoặc được gửi từ nơi khác. Quay lại, tải lại trang rồi gửi lần nữa."),
            403 => ("Không có quyền", "Tài khoản này không được làm việc đó. Nếu là nhầm lẫn, báo người quản trị."),
            404 => ("Không tìm thấy", "Trang không có, hoặc hồ sơ không thuộc phạm vi được xem. Kiểm tra lại địa chỉ."),
            413 => ("Tệp quá lớn", "Tệp lớn hơn 25 MB. Chia nhỏ hoặc nén ảnh trong tệp rồi tải lên lại."),
            429 => ("Làm quá nhanh", "Trang này tốn công máy chủ và vừa được mở quá nhiều lần. Chờ một phút rồi thử lại."),
            507 => ("Máy chủ hết chỗ lưu", "Máy chủ hết chỗ lưu nên việc vừa làm chưa được lưu. Giữ lại những gì vừa gõ, báo người quản trị dọn ổ đĩa rồi gửi lần nữa; xem hồ sơ vẫn được."),
            503 when fault == StorageFault.Away => ("Cơ sở dữ liệu không trả lời", "Cơ sở dữ liệu đang không trả lời. Chờ ít phút rồi mở lại trang; việc vừa làm có thể chưa được lưu, xem lại rồi hãy gửi lần nữa."),
            503 when fault == StorageFault.ReadOnly => ("Máy chủ không cho ghi", "Máy chủ đang không cho ghi nên việc vừa làm chưa được lưu. Giữ lại những gì vừa gõ và báo người quản trị; xem hồ sơ vẫn được."),
            503 => ("Hệ thống đang bận ghi", "Hệ thống đang ghi một lô dữ liệu lớn nên việc vừa làm chưa được lưu. Quay lại và gửi lần nữa sau ít phút."),
            _ => ("Có lỗi trong hệ thống", "Việc vừa làm chưa được lưu. Thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị."),
        };
    }

    private StorageFault Fault() => NoRoomForBody() ? StorageFault.Full : StorageFaults.Of(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>A long body is laid down on the disk while it is read; where there is no room, the form only seems to lack its token.</summary>
    private bool NoRoomForBody() => Request.ContentLength > InMemory && (string)RouteData.Values["code"]! == "400" && new DriveInfo(Path.GetTempPath()).AvailableFreeSpace < Request.ContentLength;

    /// <summary>Where a body over the limit breaks off the reading of the form differs; that it was over the limit does not.</summary>
    private bool TooLarge() => Request.ContentLength > FileStore.LargestUpload;
}
