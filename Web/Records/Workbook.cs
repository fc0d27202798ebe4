using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cells = DocumentFormat.OpenXml.Spreadsheet;

namespace Web.Records;

/// <summary>Tables as one XLSX file. Text stays text and is never a formula.</summary>
internal static class Workbook
{
    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Cells.Workbook(new Sheets());
            foreach (var sheet in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(part, sheet);
                var all = book.Workbook.GetFirstChild<Sheets>()!;
                all.Append(new Cells.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)all.Count() + 1, Name = sheet.Name });
            }

            book.Workbook.Save();
        }

        return stream.ToArray();
    }

    // Written as it goes: a lesson moves money ten thousand times.
    private static void Write(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        Line(writer, sheet.Columns);
        foreach (var row in sheet.Rows)
            Line(writer, row);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Line(OpenXmlWriter writer, IEnumerable<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(Made(cell));
        writer.WriteEndElement();
    }

    private static Cell Made(object? cell) => cell switch
    {
        null => new Cell(),
        int or long or decimal or double => new Cell
        {
            DataType = CellValues.Number, CellValue = new CellValue(((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture)),
        },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell.ToString() ?? "") { Space = SpaceProcessingModeValues.Preserve }) },
    };
}
