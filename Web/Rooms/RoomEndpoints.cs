using System.Globalization;
using Game.Bots.Protocol;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.AspNetCore.Mvc;
using Web.Seats;

namespace Web.Rooms;

/// <summary>The form posts of <see cref="RoomForms"/>: what a circuit cannot do, since only an HTTP answer sets a cookie.</summary>
internal static class RoomEndpoints
{
    private const string NoBots = "none";

    public static void MapRoomForms(this WebApplication app)
    {
        app.Use(LeadBackAsync);
        app.MapPost(RoomForms.Quick, QuickAsync);
        app.MapPost(RoomForms.Create, CreateAsync);
        app.MapPost(RoomForms.Join, (
            HttpContext context, IRooms rooms,
            [FromForm(Name = RoomForms.Code)] string? code,
            [FromForm(Name = RoomForms.Nickname)] string? nickname) => JoinAsync(context, rooms, code, nickname));
        app.MapPost(RoomForms.JoinRoom("{code}"), (
            HttpContext context, IRooms rooms, string code,
            [FromForm(Name = RoomForms.Nickname)] string? nickname) => JoinAsync(context, rooms, code, nickname));
        app.MapPost(RoomForms.Return("{code}"), (
            HttpContext context, IRooms rooms, string code,
            [FromForm(Name = RoomForms.Pass)] string? pass,
            [FromForm(Name = RoomForms.Pin)] string? pin) => ReturnAsync(context, rooms, code, pass, pin));
    }

    // A form that lost its antiforgery token, of a page from yesterday perhaps, did nothing; the first page has a fresh one.
    private static async Task LeadBackAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }
            && context.Request.Path.StartsWithSegments(RoomForms.Create, StringComparison.OrdinalIgnoreCase))
            await Back(RoomProblem.BadMessage).ExecuteAsync(context);
    }

    // The first contract is guided in a room of one's own: a bid that wins and a clock that waits.
    private static Task<IResult> QuickAsync(
        HttpContext context, IRooms rooms,
        [FromForm(Name = RoomForms.Nickname)] string? nickname,
        [FromForm(Name = RoomForms.ScenarioName)] string? scenario,
        [FromForm(Name = RoomForms.Guide)] string? guide) => guide == "1"
        ? OpenAsync(context, rooms, nickname, watches: false, new RoomSettings { Scenario = "first-contract", Bots = [] }, $"?{RoomForms.Guide}=1")
        : OpenAsync(context, rooms, nickname, watches: false, WithScenario(new RoomSettings(), scenario));

    private static async Task<IResult> CreateAsync(
        HttpContext context, IRooms rooms,
        [FromForm(Name = RoomForms.Nickname)] string? nickname,
        [FromForm(Name = RoomForms.RoomName)] string? name,
        [FromForm(Name = RoomForms.ScenarioName)] string? scenario,
        [FromForm(Name = RoomForms.Speed)] string? speed,
        [FromForm(Name = RoomForms.Seed)] string? seed)
    {
        if (!TrySpeed(speed, out var milliseconds))
            return Back(RoomProblem.BadSpeed);
        if (!TrySeed(seed, out var chosen))
            return Back(RoomProblem.BadMessage);

        var settings = new RoomSettings
        {
            Name = name?.Trim() ?? "",
            Bots = WithLibraries(Strategies(context.Request.Form[RoomForms.Bots]), Strategies(context.Request.Form[RoomForms.Libraries]), scenario),
            MillisecondsPerTick = milliseconds,
            Seed = chosen,
        };
        return await OpenAsync(context, rooms, nickname, string.IsNullOrWhiteSpace(nickname), WithScenario(settings, scenario));
    }

    private static async Task<IResult> OpenAsync(HttpContext context, IRooms rooms, string? nickname, bool watches, RoomSettings settings, string query = "")
    {
        // Before the room is made: a slip of the pen must not leave an empty room behind.
        if (!watches && Nickname.Clean(nickname) is null)
            return Back(RoomProblem.BadNickname);

        var created = await rooms.CreateAsync(settings);
        if (!created.Ok)
            return Back(created.Problem);

        var room = created.Value.Room;
        SeatCookies.SetHost(context, room.Code, created.Value.HostKey);
        return watches ? SeeOther($"/watch/{room.Code}") : await SitAsync(context, room, nickname, query);
    }

    private static async Task<IResult> JoinAsync(HttpContext context, IRooms rooms, string? code, string? nickname)
    {
        // A split class has one code; whoever has a seat in one of its rooms is led back there, everybody else is drawn.
        var seated = rooms.Group(code).FirstOrDefault(arm => SeatCookies.SeatKey(context, arm.Code) is { } held && (arm.SeatOf(held) is not null || arm.WasRemoved(held)));
        if ((seated ?? rooms.Find(code) ?? rooms.Draw(code)) is not { } room)
            return Back(RoomProblem.UnknownRoom, code);

        var key = SeatCookies.SeatKey(context, room.Code);
        if (room.SeatOf(key) is null && room.MovedTo(key) is not null)
            return SeeOther($"/play/{room.Code}");
        if (room.SeatOf(key) is null && room.WasRemoved(key))
            return Back(RoomProblem.SeatRemoved, room.Code);
        if (room.SeatOf(key) is null)
            return await SitAsync(context, room, nickname);

        var back = await room.JoinAsync(null, key);
        return back.Ok ? SeeOther($"/play/{room.Code}") : Back(back.Problem, room.Code);
    }

    private static async Task<IResult> SitAsync(HttpContext context, RoomHandle room, string? nickname, string query = "")
    {
        Outcome<SeatTicket> joined;
        try
        {
            joined = await room.JoinAsync(nickname);
        }
        catch (RoomStoppedException)
        {
            joined = RoomProblem.RoomStopped;
        }

        if (!joined.Ok)
            return Back(joined.Problem, room.Code);

        SeatCookies.SetSeat(context, room.Code, joined.Value.SeatKey!);
        return SeeOther($"/play/{room.Code}{query}");
    }

    private static async Task<IResult> ReturnAsync(HttpContext context, IRooms rooms, string code, string? pass, string? pin)
    {
        if (rooms.Find(code) is not { } room)
            return Back(RoomProblem.UnknownRoom, code);

        var back = await room.ReturnAsync(pass, pin);
        // Whoever was moved to another room of the class has written down the code of this one.
        foreach (var arm in back.Problem == RoomProblem.SeatRemoved ? rooms.Group((await room.LookAsync(Viewer.Spectator)).Lesson.Group?.Group) : [])
        {
            if (arm.Code == room.Code || await arm.ReturnAsync(pass, pin) is not { Ok: true } found)
                continue;

            SeatCookies.SetSeat(context, arm.Code, found.Value.SeatKey!);
            return SeeOther($"/play/{arm.Code}");
        }

        if (!back.Ok)
            return SeeOther(string.Create(CultureInfo.InvariantCulture, $"/play/{room.Code}?problem={(int)back.Problem}"));

        SeatCookies.SetSeat(context, room.Code, back.Value.SeatKey!);
        return SeeOther($"/play/{room.Code}");
    }

    private static RoomSettings WithScenario(RoomSettings settings, string? scenario) =>
        string.IsNullOrWhiteSpace(scenario) ? settings : settings with { Scenario = scenario };

    // Nothing sent: the scenario suggests. A form with every box unticked sends nothing too, so it names "none".
    private static List<string>? Strategies(IEnumerable<string?> bots)
    {
        var names = bots
            .SelectMany(part => (part ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return names.Count == 0 ? null : [.. names.Where(name => name != NoBots)];
    }

    private static List<string>? WithLibraries(List<string>? bots, List<string>? libraries, string? scenario) => libraries is null
        ? bots
        : [.. bots ?? (ScenarioCatalogue.Find(WithScenario(new RoomSettings(), scenario).Scenario)?.SuggestedBots ?? []), .. libraries];

    private static bool TrySpeed(string? text, out int? milliseconds)
    {
        milliseconds = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var perSecond)
            || perSecond is < 1000m / RoomSettings.Slowest or > 1000m / RoomSettings.Fastest)
            return false;

        milliseconds = (int)decimal.Round(1000m / perSecond);
        return true;
    }

    private static bool TrySeed(string? text, out ulong? seed)
    {
        seed = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;

        seed = number;
        return true;
    }

    internal static IResult Back(RoomProblem problem, string? code = null) => SeeOther(string.Create(
        CultureInfo.InvariantCulture,
        $"/?problem={(int)problem}{(string.IsNullOrEmpty(RoomCode.Clean(code)) ? "" : "&code=" + RoomCode.Clean(code))}"));

    // 303: the browser asks for the page with GET, and a reload of the page posts nothing again.
    internal static IResult SeeOther(string address) => new SeeOtherResult(address);

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            httpContext.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }
}
