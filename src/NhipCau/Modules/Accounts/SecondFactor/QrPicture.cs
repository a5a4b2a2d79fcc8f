using System.Globalization;
using System.Text;
using QRCoder;

namespace NhipCau.Modules.Accounts.SecondFactor;

/// <summary>A QR code as one path of an SVG: no image to fetch, no style, no script.</summary>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return new QrPicture(rows.Count, path.ToString());
    }
}
