using System.Xml.Linq;

namespace NhipCau.VanBan.Export;

/// <summary>An inline element around a stretch of the text.</summary>
internal sealed record Mark(Span Span, string Name, params XAttribute[] Attributes);
