using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Game.Domain;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Journal;
using Web.Lessons;
using Web.Records;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Records;

/// <summary>What a lesson leaves behind: complete, without names, and gone when it is to go.</summary>
public sealed class RecordTests
{
    private const string Ana = "Zoë Ångström-Müller";

    [Fact]
    public async Task Every_balance_follows_from_the_movements_and_the_log_makes_the_market_again()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await PlayedAsync(rooms);
        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;

        Assert.Equal(2, file.Rounds.Count);
        foreach (var round in file.Rounds)
        {
            Assert.Equal(0, round.Balances.Values.Sum());
            foreach (var seat in round.Seats.Keys)
            {
                var desk = round.Match.SeenBy(Viewer.Seat(seat)).Desk!;
                Assert.Equal(desk.Cash.Cents, round.Balances.GetValueOrDefault(Account.Cash(seat)));
                Assert.Equal(desk.Held.Cents, round.Balances.GetValueOrDefault(Account.Held(seat)));
                Assert.Equal(desk.Profit.Amount, Cell(file, "seats", "profit", round.Round, seat));
            }
        }

        // From the lines of the log alone, as a reader of the file would.
        var events = RecordsZip.Log(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => EventKinds.Read(line.GetProperty("kind").GetString()!, line.GetProperty("event").GetRawText())).ToList();
        var second = events.FindLastIndex(happened => happened is MatchStarted);
        var again = Match.Replay(events.Skip(second));
        Assert.Equal(file.Rounds[1].Match.SeenBy(Viewer.Seat(new SeatId(1))).Desk!.Cash, again.SeenBy(Viewer.Seat(new SeatId(1))).Desk!.Cash);
        Assert.Equal(Credits.Zero, again.LedgerSum());
    }

    [Fact]
    public async Task Messages_of_the_host_are_in_the_records_each_with_its_time_and_whom_it_was_for()
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync();
        var host = created.Room.HostFor(created.HostKey)!;
        var (ana, ben) = ((await created.Room.JoinAsync("Ana")).Value!.Seat, (await created.Room.JoinAsync("Ben")).Value!.Seat);
        await host.SayAsync("Look up");
        await rooms.TicksAsync((RoomActor)created.Room, 3);
        await host.SayAsync("=Well done", ana);
        await host.SayAsync("Slow down", ben);

        var file = (await LessonFile.ReadAsync(rooms.Journal, created.Room.Code))!;
        Assert.Equal(
            [(0, "all", "Look up"), (3, "S01", "=Well done"), (3, "S02", "Slow down")],
            Sheet(null).Rows.Select(row => ((int)row[1]!, (string)row[3]!, (string)row[4]!)));
        Assert.Equal(["Look up", "=Well done"], Sheet(ana).Rows.Select(row => (string)row[4]!));
        Assert.DoesNotContain("\n=Well", CsvText.Text(Sheet(null)), StringComparison.Ordinal);

        Web.Records.Sheet Sheet(SeatId? only) => LessonTables.Of(file, only).Single(sheet => sheet.Name == "messages");
    }

    [Fact]
    public async Task The_records_hold_no_name_and_the_key_does()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await PlayedAsync(rooms);
        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;

        using var zip = new ZipArchive(new MemoryStream(RecordsZip.Of(file, "summary", "about")));
        Assert.Equal(["about.txt", "events.jsonl", "records.xlsx", "summary.html"], zip.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("csv/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await HoldsNoNameAsync(zip);

        Assert.Contains(Ana, CsvText.Text(LessonTables.Key(file)), StringComparison.Ordinal);
    }

    // A workbook is a file of files: packed bytes may spell anything by chance, so its parts are read.
    private static async Task HoldsNoNameAsync(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            await using (var stream = entry.Open()) await stream.CopyToAsync(bytes);
            bytes.Position = 0;
            if (entry.Name.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                using var parts = new ZipArchive(bytes);
                Assert.NotEmpty(parts.Entries);
                await HoldsNoNameAsync(parts);
                continue;
            }

            var text = Encoding.UTF8.GetString(bytes.ToArray());
            Assert.DoesNotContain("Zo", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ngstr", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_workbook_opens_with_the_same_cells_as_the_files_and_keeps_accents()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await PlayedAsync(rooms);
        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;
        var sheets = LessonTables.Of(file);

        using var book = SpreadsheetDocument.Open(new MemoryStream(Web.Records.Workbook.Of(sheets)), isEditable: false);
        var parts = book.WorkbookPart!;
        var names = parts.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        Assert.Equal(sheets.Select(sheet => sheet.Name), names.Select(sheet => sheet.Name!.Value));
        foreach (var (sheet, name) in sheets.Zip(names))
        {
            var rows = ((WorksheetPart)parts.GetPartById(name.Id!)).Worksheet.Descendants<Row>().ToList();
            Assert.Equal(sheet.Rows.Count + 1, rows.Count);
            Assert.Equal(sheet.Columns, rows[0].Elements<Cell>().Select(cell => cell.InnerText));
        }

        var answers = sheets.Single(sheet => sheet.Name == "answers");
        Assert.Contains("Größer wäre „besser“, naïf", CsvText.Text(answers), StringComparison.Ordinal);
        Assert.StartsWith("\uFEFF", Encoding.UTF8.GetString(CsvText.Of(answers)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("a,\"b\"\nc", "\"a,\"\"b\"\"\nc\"")]
    public void No_text_becomes_a_formula_or_another_cell(string text, string cell) =>
        Assert.Equal($"x\r\n{cell}\r\n", CsvText.Text(new Web.Records.Sheet("s", ["x"], [[text]])));

    [Fact]
    public void A_loss_is_a_number() =>
        Assert.Equal("x,y,z\r\n-5,-1.25,\r\n", CsvText.Text(new Web.Records.Sheet("s", ["x", "y", "z"], [[-5, -1.25m, null]])));

    [Fact]
    public async Task A_seat_s_own_record_holds_nothing_of_the_others()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await PlayedAsync(rooms);
        var file = (await LessonFile.ReadAsync(rooms.Journal, room.Code))!;
        var own = LessonTables.Of(file, new SeatId(1));

        Assert.All(own.Single(sheet => sheet.Name == "bids").Rows, row => Assert.Equal("S01", row[3]));
        Assert.All(own.Single(sheet => sheet.Name == "seats").Rows, row => Assert.Equal("S01", row[1]));
        Assert.All(own.Single(sheet => sheet.Name == "contracts").Rows, row => Assert.Equal("S01", row[3]));
        Assert.All(own.Single(sheet => sheet.Name == "money").Rows, row => Assert.Contains(":1", $"{row[2]} {row[3]}", StringComparison.Ordinal));
        Assert.NotEmpty(own.Single(sheet => sheet.Name == "bids").Rows);
        var person = LessonTables.Of(file, file.Seats.Single(seat => !seat.Bot).Id);
        Assert.Single(person.Single(sheet => sheet.Name == "answers").Rows);
        Assert.Equal(2, person.Single(sheet => sheet.Name == "seats").Rows.Count);
    }

    [Fact]
    public async Task A_round_that_still_runs_is_left_out()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, host) = await PlayedAsync(rooms);
        await host.StartNextRoundAsync();

        Assert.Equal(2, (await LessonFile.ReadAsync(rooms.Journal, room.Code))!.Rounds.Count);
    }

    [Fact]
    public async Task A_deleted_room_leaves_nothing_of_its_people_in_the_file()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await PlayedAsync(rooms);
        var other = await rooms.OpenAsync();
        Assert.Contains(true, Files(rooms).Select(bytes => Holds(bytes, Ana)));

        await rooms.Rooms.DeleteAsync(room.Code);
        Assert.Null(rooms.Rooms.Find(room.Code));
        Assert.Empty(await rooms.Journal.AllAsync(room.Code));
        Assert.Empty(await rooms.Journal.LessonsAsync(room.Code));
        Assert.All(Files(rooms), bytes => Assert.False(Holds(bytes, Ana) || Holds(bytes, room.Code)));
        Assert.NotNull(rooms.Rooms.Find(other.Code));
    }

    [Fact]
    public async Task A_class_is_deleted_when_its_day_has_come()
    {
        await using var rooms = await TestRooms.StartAsync();
        var (room, _) = await PlayedAsync(rooms);
        Assert.Equal(LessonPlan.UsuallyKept, (await room.LookAsync(Viewer.Spectator)).Lesson.Plan.KeepUntil - room.CreatedAt);

        rooms.Time.Advance(LessonPlan.UsuallyKept - TimeSpan.FromHours(2));
        await ((RoomRegistry)rooms.Rooms).SweepAsync();
        Assert.NotNull(rooms.Rooms.Find(room.Code));
        rooms.Time.Advance(TimeSpan.FromHours(3));
        await ((RoomRegistry)rooms.Rooms).SweepAsync();
        Assert.Null(rooms.Rooms.Find(room.Code));
    }

    private static decimal Cell(LessonFile file, string sheet, string column, int round, SeatId seat)
    {
        var table = LessonTables.Of(file).Single(known => known.Name == sheet);
        var row = table.Rows.Single(row => Equals(row[0], round) && Equals(row[1], LessonTables.Seat(seat)));
        return (decimal)row[table.Columns.ToList().IndexOf(column)]!;
    }

    private static List<byte[]> Files(TestRooms rooms)
    {
        var files = new List<byte[]>();
        foreach (var path in Directory.GetFiles(rooms.Folder, "journal.db*"))
        {
            using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[open.Length];
            open.ReadExactly(bytes);
            files.Add(bytes);
        }

        return files;
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text).Trim('"'))) >= 0;

    // Two short rounds with bots that trade; the second ends early, as a bell would end it.
    private static async Task<(RoomActor Room, RoomHost Host)> PlayedAsync(TestRooms rooms)
    {
        var created = await rooms.CreateAsync(new RoomSettings
        {
            Custom = TestRooms.Short, Bots = ["casual", "naive"], Seed = 7, MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true },
        });
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        var ana = (await room.JoinAsync(Ana)).Value!.Seat;
        await host.TeachAsync(new LessonStep.Hold(plan => plan with { Exit = ["One?", "Two?"] }));
        await room.TellAsync(ana, new LessonAnswer.Leaves(["Größer wäre „besser“, naïf", ""]));
        await rooms.TicksAsync(room, 300);
        await host.StartNextRoundAsync();
        await rooms.TicksAsync(room, 60);
        await host.EndAsync();
        return (room, host);
    }
}
