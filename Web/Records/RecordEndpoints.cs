using System.Text;
using Game.Bots.Protocol;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Web.Groups;
using Web.Host;
using Web.Journal;
using Web.Rooms;
using Web.Seats;

namespace Web.Records;

/// <summary>The form posts of <see cref="RecordForms"/>.</summary>
internal static class RecordEndpoints
{
    // What the printed summary needs where there is no style sheet of the site.
    private const string Styles =
        "body{font:14px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}" +
        "th,td{padding:.2rem .6rem;border-bottom:1px solid #bbb;text-align:right}th:first-child{text-align:left}section{break-inside:avoid}";

    public static void MapRecordForms(this WebApplication app)
    {
        app.MapPost(RecordForms.All("{code}"), AllAsync);
        app.MapPost(RecordForms.Names("{code}"), NamesAsync);
        app.MapPost(RecordForms.Own("{code}"), OwnAsync);
        app.MapPost(RecordForms.Delete("{code}"), DeleteAsync);
    }

    // The forms have no field that counts but are forms: the token in them is checked as anywhere else.
    private static async Task<IResult> AllAsync(
        HttpContext context, IRooms rooms, IJournal journal, IStringLocalizer<RecordText> words, IStringLocalizer<GroupText> groups, ILoggerFactory logs, string code,
        [FromForm(Name = RecordForms.Sure)] string? ignored)
    {
        _ = ignored;
        if (await HostedAsync(context, rooms, journal, code) is not { Files.Count: > 0 } known)
            return RoomEndpoints.Back(RoomProblem.NotHost, code);

        await using var renderer = new HtmlRenderer(context.RequestServices, logs);
        var lessons = new List<(LessonFile, string)>();
        foreach (var file in known.Files)
            lessons.Add((file, await PrintAsync(renderer, file)));
        var about = known.Hosted.Class ? $"{groups["AboutClass"].Value}\n\n{words["About"].Value}" : words["About"].Value;
        return Sent(context, RecordsZip.Of(lessons, about), "application/zip", $"records-{known.Hosted.Code}.zip");
    }

    private static async Task<string> PrintAsync(HtmlRenderer renderer, LessonFile file)
    {
        var body = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Summary>(
            ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Summary.Facts)] = LessonSummary.Of(file) }))).ToHtmlString());
        return $"<!DOCTYPE html><html lang=\"{System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\"><meta charset=\"utf-8\"><title>{file.Room.Code}</title><style>{Styles}</style><body>{body}</body></html>";
    }

    private static async Task<IResult> NamesAsync(
        HttpContext context, IRooms rooms, IJournal journal, string code, [FromForm(Name = RecordForms.Sure)] string? ignored)
    {
        _ = ignored;
        return await HostedAsync(context, rooms, journal, code) is { Files.Count: > 0 } known
            ? Sent(context, CsvText.Of(ClassTables.Key(known.Files)), "text/csv; charset=utf-8", $"names-{known.Hosted.Code}.csv")
            : RoomEndpoints.Back(RoomProblem.NotHost, code);
    }

    private static async Task<IResult> OwnAsync(
        HttpContext context, IRooms rooms, IJournal journal, string code, [FromForm(Name = RecordForms.Sure)] string? ignored)
    {
        _ = ignored;
        if (rooms.Find(code) is not { } room || room.SeatOf(SeatCookies.SeatKey(context, room.Code)) is not { } seat
            || await LessonFile.ReadAsync(journal, room.Code) is not { } file)
            return RoomEndpoints.Back(RoomProblem.NotSeated, code);

        var text = string.Join("\r\n", LessonTables.Of(file, seat).Select(static sheet => $"{sheet.Name}\r\n{CsvText.Text(sheet)}"));
        return Sent(context, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"record-{room.Code}-{LessonTables.Seat(seat)}.csv");
    }

    private static async Task<IResult> DeleteAsync(
        HttpContext context, IRooms rooms, string code, [FromForm(Name = RecordForms.Sure)] string? sure)
    {
        if (rooms.Find(code) is not { } room || room.HostFor(SeatCookies.HostKey(context, room.Code)) is null)
            return RoomEndpoints.Back(RoomProblem.NotHost, code);
        if (RoomCode.Clean(sure) != room.Code)
            return RoomEndpoints.SeeOther($"/host/{room.Code}?problem={(int)RoomProblem.BadAnswer}");

        await rooms.DeleteAsync(room.Code);
        return RoomEndpoints.SeeOther("/");
    }

    private static async Task<(Hosted Hosted, IReadOnlyList<LessonFile> Files)?> HostedAsync(HttpContext context, IRooms rooms, IJournal journal, string code)
    {
        if (Hosted.Find(rooms, code) is not { } hosted || !hosted.IsHost(context))
            return null;

        var files = new List<LessonFile>();
        foreach (var room in hosted.Rooms)
        {
            if (await LessonFile.ReadAsync(journal, room.Code) is { } file)
                files.Add(file);
        }

        return (hosted, files);
    }

    private static IResult Sent(HttpContext context, byte[] bytes, string type, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, type, name);
    }
}
