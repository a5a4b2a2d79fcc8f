using System.Globalization;
using System.Text;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>One paragraph's text as it is shown: changes accepted, hidden text hidden, fields by their result.</summary>
internal sealed class ParagraphText(BodyText body, Story story)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly StringBuilder _text = new();
    private bool _caps;
    private bool _hidden;
    private int _tabbedTo = -1; // where the last tab ended

    /// <summary>The lines of text boxes that hang on this paragraph; they stand after it.</summary>
    public List<string> Boxes { get; } = [];

    public override string ToString() => _text.ToString();

    public void Begin(ParagraphProperties properties)
    {
        var style = body.Styles.OrDefault(properties.Style);
        (_caps, _hidden) = (body.Styles.Caps(style) ?? false, body.Styles.Hidden(style) ?? false);
        if (properties.MarkDeleted) NoteChanges();
    }

    public void Append(Markup xml)
    {
        switch (xml.Name)
        {
            case "r": Run(xml); break;
            case "del" or "moveFrom": NoteChanges(); break;
            case "ins" or "moveTo": NoteChanges(); Children(xml); break;
            case "sdt": Control(xml); break;
            case "oMath" or "oMathPara": _text.Append(MathText.Of(xml)); break;
            case "AlternateContent": Either(xml); break;
            case "txbxContent": Boxes.AddRange(body.Lines(xml)); break;
            case "blip" or "imagedata": body.Pictures++; break;
            case "chart" or "relIds": body.Note("Có biểu đồ hoặc hình vẽ SmartArt mà chữ trong đó không đọc được; hãy đối chiếu với bản gốc."); break;
            case "OLEObject": body.Note("Có đối tượng nhúng (bảng tính, công thức, hình) không đọc được; hãy đối chiếu với bản gốc."); break;
            case "pPr" or "rPr" or "sdtPr" or "customXmlPr" or "smartTagPr" or "rt" or "rubyPr" or "ffData": break;
            default: Children(xml); break;
        }
    }

    private void Children(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);) Append(xml);
    }

    private void Run(Markup xml)
    {
        var (caps, hidden, font) = (_caps, _hidden, (string?)null);
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "rPr")
            {
                var run = RunProperties.Read(xml);
                caps = run.Caps ?? body.Styles.Caps(run.Style) ?? _caps;
                hidden = run.Hidden ?? body.Styles.Hidden(run.Style) ?? _hidden;
                font = run.Font;
            }
            else if (xml.Name is "footnoteReference" or "endnoteReference")
            {
                if (!hidden) _text.Append(body.Footnotes?.Mark(xml.Name, xml.Attribute("id")));
                if (xml.Attribute("customMarkFollows") is "1" or "true" or "on") return; // the printed mark, "*"
            }
            else if (xml.Name is "fldChar") story.Fields.Mark(xml.Attribute("fldCharType"), _text, story.Lines);
            else if (!hidden) Piece(xml, caps, font);
        }
    }

    private void Piece(Markup xml, bool caps, string? font)
    {
        switch (xml.Name)
        {
            case "t": Text(xml, caps, font); break;
            case "tab" or "ptab": Tab(); break;
            case "cr": _text.Append('\n'); break;
            case "br": _text.Append(xml.Attribute("type") != "page" ? "\n" : _text.Length == 0 ? "\f" : "\n\f"); break;
            case "noBreakHyphen": _text.Append('-'); break;
            case "softHyphen" or "delText" or "delInstrText" or "annotationRef" or "footnoteRef" or "endnoteRef": break;
            case "sym": _text.Append(SymbolFont.Text(xml.Attribute("char"), xml.Attribute("font"))); break;
            case "instrText":
                var question = new StringBuilder();
                xml.AppendText(question);
                story.Fields.Ask(question.ToString());
                break;
            default: Append(xml); break;
        }
    }

    /// <summary>One tab is a space, as after a label; several in a row part two columns ("Nơi nhận:" and the signer); at the beginning they indent.</summary>
    private void Tab()
    {
        if (_text.Length == 0 || _text[^1] is '\n' or '\f') return;
        _text.Append(_tabbedTo == _text.Length ? "    " : " ");
        _tabbedTo = _text.Length;
    }

    private void Text(Markup xml, bool caps, string? font)
    {
        var from = _text.Length;
        xml.AppendText(_text);
        var symbols = SymbolFont.Is(font);
        var plain = !symbols && !caps;
        for (var i = from; plain && i < _text.Length; i++) plain = _text[i] is >= ' ' and < '\u2028' or > '\u2029' and < '\uD800' or > '\uF8FF';
        if (plain) return;
        var text = _text.ToString(from, _text.Length - from);
        _text.Length = from;
        foreach (var c in caps ? Vietnamese.TextInfo.ToUpper(text) : text)
        {
            if (c is '\u2028' or '\u2029' or '\v') _text.Append('\n');
            else if (c < ' ') _text.Append(' ');
            else if (symbols || c is >= '\uE000' and <= '\uF8FF') _text.Append(SymbolFont.Text(c, font));
            else _text.Append(c);
        }
    }

    private void Control(Markup xml)
    {
        var shown = true;
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "sdtPr") shown = ControlProperties.IsContent(xml);
            else if (shown) Append(xml);
        }
    }

    private void Either(Markup xml)
    {
        var before = (_text.Length, Boxes.Count, body.Pictures);
        for (var at = xml.Enter(); xml.Next(at);)
            if (before == (_text.Length, Boxes.Count, body.Pictures)) Children(xml);
    }

    private void NoteChanges() =>
        body.Note("Văn bản còn vết sửa (Track Changes), được đọc như đã chấp nhận mọi thay đổi; hãy đối chiếu với bản ban hành.");
}
