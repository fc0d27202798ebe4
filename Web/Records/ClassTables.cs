using Web.Lessons;

namespace Web.Records;

/// <summary>The tables of several rooms as one: each line says first of which room it is and which rule that room had.</summary>
internal static class ClassTables
{
    /// <summary>A single room's tables are its own.</summary>
    public static IReadOnlyList<Sheet> Of(IReadOnlyList<LessonFile> rooms) => Join(rooms, static file => LessonTables.Of(file));

    /// <summary>Which seat of which room is who.</summary>
    public static Sheet Key(IReadOnlyList<LessonFile> rooms) => Join(rooms, static file => [LessonTables.Key(file)])[0];

    private static IReadOnlyList<Sheet> Join(IReadOnlyList<LessonFile> rooms, Func<LessonFile, IReadOnlyList<Sheet>> tables)
    {
        if (rooms.Count == 1)
            return tables(rooms[0]);

        var all = rooms.Select(file => (file.Room.Code, Rule: file.Lesson.Find<GroupPlace>(LessonKinds.Group)?.Name, Sheets: tables(file))).ToList();
        return
        [
            .. all[0].Sheets.Select((sheet, place) => new Sheet(
                sheet.Name, ["room", "rule", .. sheet.Columns],
                [.. all.SelectMany(room => room.Sheets[place].Rows.Select(row => (IReadOnlyList<object?>)[room.Code, room.Rule, .. row]))])),
        ];
    }
}
