using System.Text;
using System.Xml.Linq;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan;

/// <summary>
/// What was read, as Akoma Ntoso 3.0 (OASIS LegalDocML): metadata, preface, preamble, hierarchy, conclusions and annexes of the
/// document, with the bodies, days, figures and cited documents marked where they stand, and tasks in a block of their own namespace.
/// </summary>
/// <remarks>
/// An <c>act</c> is what lays down rules in Điều or by its kind (Quyết định, Nghị quyết, Quy chế …): its body is nothing but a hierarchy.
/// Everything else (Kế hoạch, Báo cáo, Công văn …) is a <c>doc</c>, in which paragraphs may stand between the numbered parts.
/// URIs follow the Akoma Ntoso Naming Convention 1.0: <c>/akn/vn/{doc|act}/{kind}/{issuer}/{date}/{number}</c>, "nn" for what is not printed.
/// Every character of the text that is no space stands in the XML in its order; one that XML forbids becomes U+FFFD and is counted in the block.
/// </remarks>
public static class AkomaNtoso
{
    /// <returns>The XML as text with its declaration (UTF-8); the same reading always gives the same text.</returns>
    public static string Write(DocumentReading reading) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Document(reading).ToString(SaveOptions.DisableFormatting) + "\n";

    /// <returns>Valid against the OASIS schema of 30/3/2017, for any reading of any text.</returns>
    public static XDocument Document(DocumentReading reading)
    {
        var document = new XDocument(new Export.AknDocument(reading, new Layout(reading.Text)).Write());
        Export.Akn.Indent(document.Root!, "\n");
        return document;
    }
}
