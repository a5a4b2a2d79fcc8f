namespace NhipCau.VanBan.Files.Docx;

/// <summary>The <c>w:sdtPr</c> of a content control.</summary>
internal static class ControlProperties
{
    public static bool IsContent(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "showingPlcHdr" && xml.On) return false;
            if (xml.Name != "docPartObj") continue;
            for (var inner = xml.Enter(); xml.Next(inner);)
                if (xml is { Name: "docPartGallery", Val: "Table of Contents" }) return false;
        }
        return true;
    }
}
