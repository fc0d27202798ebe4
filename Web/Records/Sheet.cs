namespace Web.Records;

/// <summary>A table of the records: a sheet of the workbook and a CSV file.</summary>
/// <param name="Name">Also the name of its file; small letters.</param>
/// <param name="Columns">Headers.</param>
/// <param name="Rows">Cells: text, whole numbers, decimals, or nothing.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
