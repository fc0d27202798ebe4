using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Game.Bots.Charts;

/// <summary>A page of one file: no script, nothing loaded from elsewhere, everything a person named escaped by the XML writer.</summary>
internal static class HtmlPage
{
    public static string Write(string title, string style, IEnumerable<object> body)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", title),
                new XElement("style", style)),
            new XElement("body", body.Select(Aside)));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("<!doctype html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false })) page.Save(writer);
        return text.ToString();
    }

    public static XElement Heading(string text) => new("h2", text);

    public static XElement Paragraph(string text) => new("p", text);

    /// <summary>A table; a cell may be a plain value or an element.</summary>
    public static XElement Table(IEnumerable<string> head, IEnumerable<IEnumerable<object>> rows) => new(
        "div",
        new XAttribute("class", "scroll"),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            new XElement("thead", new XElement("tr", head.Select(name => new XElement("th", new XAttribute("scope", "col"), name)))),
            new XElement("tbody", rows.Select(row => new XElement("tr", row.Select(Cell))))));

    /// <summary>A number with a sign that is coloured if the interval around it excludes zero.</summary>
    public static XElement Signed(double value, bool sure) => new(
        "td",
        sure ? new XAttribute("class", value >= 0 ? "good" : "bad") : null,
        value.ToString("+0;-0;0", CultureInfo.InvariantCulture) + (sure ? " *" : string.Empty));

    public static XElement Folded(string title, XElement content) => new("details", new XElement("summary", title), content);

    // A picture that is wider than the screen moves sideways, so that its letters stay letters on a phone.
    private static object Aside(object part) =>
        part is XElement { Name.LocalName: "svg" } picture ? new XElement("div", new XAttribute("class", "scroll"), new XAttribute("tabindex", "0"), picture) : part;

    private static XElement Cell(object content) => content is XElement { Name.LocalName: "td" } cell ? cell : new XElement("td", content);
}
