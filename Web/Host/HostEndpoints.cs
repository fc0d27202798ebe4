using System.Globalization;
using System.Text;
using Game.Bots.Protocol;
using Microsoft.AspNetCore.Mvc;
using Web.Rooms;
using Web.Seats;
using Web.Links;

namespace Web.Host;

/// <summary>The form posts of <see cref="HostForms"/>.</summary>
internal static class HostEndpoints
{
    public static void MapHostForms(this WebApplication app)
    {
        app.MapPost(HostForms.Class, (HttpContext context, IRooms rooms, ClassLinks links, [FromForm(Name = HostForms.Preset)] string? preset) =>
            OpenAsync(context, rooms, preset, static chosen => chosen.Settings, links));
        app.MapPost(HostForms.Rehearse, (HttpContext context, IRooms rooms, [FromForm(Name = HostForms.Preset)] string? preset) =>
            OpenAsync(context, rooms, preset, static chosen => chosen.Rehearsal));
        app.MapPost(HostForms.Enter("{code}"), Enter);
        app.MapPost(HostForms.File("{code}"), File);
    }

    private static async Task<IResult> OpenAsync(HttpContext context, IRooms rooms, string? preset, Func<ClassPreset, RoomSettings> settings, ClassLinks? links = null)
    {
        if (ClassPresets.Find(preset) is not { } chosen)
            return RoomEndpoints.Back(RoomProblem.UnknownScenario);

        var created = await rooms.CreateAsync(settings(chosen));
        if (!created.Ok)
            return RoomEndpoints.Back(created.Problem);

        SeatCookies.SetHost(context, created.Value.Room.Code, created.Value.HostKey);
        if (links is not null)
            await links.LeadHereAsync(context, new Hosted(created.Value.Room.Code, [created.Value.Room], Class: false));
        return RoomEndpoints.SeeOther($"/host/{created.Value.Room.Code}");
    }

    private static IResult Enter(HttpContext context, IRooms rooms, string code, [FromForm(Name = HostForms.Key)] string? key)
    {
        // Whoever pastes the whole link means the key at its end.
        var secret = key?.Trim().Split('#')[^1];
        if (Hosted.Find(rooms, code) is not { } hosted)
            return RoomEndpoints.Back(RoomProblem.UnknownRoom, code);
        if (!hosted.Opens(secret))
            return RoomEndpoints.SeeOther(string.Create(CultureInfo.InvariantCulture, $"{hosted.Page}?problem={(int)RoomProblem.NotHost}"));

        hosted.Remember(context, secret!);
        return RoomEndpoints.SeeOther(hosted.Page);
    }

    // The form has no field of its own, but is one: the token in it is checked as anywhere else.
    private static IResult File(HttpContext context, IRooms rooms, string code, [FromForm(Name = HostForms.Key)] string? ignored)
    {
        _ = ignored;
        if (Hosted.Find(rooms, code) is not { } hosted)
            return RoomEndpoints.Back(RoomProblem.UnknownRoom, code);

        var key = SeatCookies.HostKey(context, hosted.Code);
        if (!hosted.Opens(key))
            return RoomEndpoints.Back(RoomProblem.NotHost, hosted.Code);

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(hosted.Link(context.Request, key!) + "\n"), "text/plain; charset=utf-8", $"host-{hosted.Code}.txt");
    }
}

/// <summary>The secret address of a host page. What follows the # stays in the browser: it is in no request and no log.</summary>
internal static class HostLink
{
    public static string Of(HttpRequest request, string code, string key) => $"{Origin(request)}/host/{code}#{key}";

    public static string OfClass(HttpRequest request, string code, string key) => $"{Origin(request)}/arms/{code}#{key}";

    public static string Join(HttpRequest request, string code) => $"{Origin(request)}/play/{code}";

    public static string Lasting(HttpRequest request, string id) => $"{Origin(request)}/class/{id}";

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
