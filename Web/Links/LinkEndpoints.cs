using System.Globalization;
using Game.Bots.Protocol;
using Microsoft.AspNetCore.Mvc;
using Web.Host;
using Web.Rooms;

namespace Web.Links;

/// <summary>The form posts of <see cref="LinkForms"/>.</summary>
internal static class LinkEndpoints
{
    public static void AddClassLinks(this IServiceCollection services)
    {
        services.AddSingleton<ClassLinks>();
        services.AddHostedService(static services => services.GetRequiredService<ClassLinks>());
    }

    public static void MapLinkForms(this WebApplication app)
    {
        app.MapPost(LinkForms.Create, CreateAsync);
        app.MapPost(LinkForms.Enter("{id}"), Enter);
        app.MapPost(LinkForms.Lead("{id}"), LeadAsync);
        app.MapPost(LinkForms.Delete("{id}"), DeleteAsync);
    }

    /// <summary>Where the keeper of a link looks after it.</summary>
    public static string KeepPage(string id) => $"/class/{id}/keep";

    /// <summary>A class that was just opened in this browser: the link that it keeps leads there from now on.</summary>
    public static async Task LeadHereAsync(this ClassLinks links, HttpContext context, Hosted hosted)
    {
        if (LinkCookie.Held(context) is not { } held || !await links.LeadAsync(held.Id, held.Key, hosted))
            return;

        // Whoever teaches once a month keeps it as well.
        LinkCookie.Set(context, held.Id, held.Key);
    }

    /// <summary>Id of the link that this browser keeps.</summary>
    public static string? HeldId(this ClassLinks links, HttpContext context) =>
        LinkCookie.Held(context) is { } held && links.Opens(held.Id, held.Key) ? held.Id : null;

    private static async Task<IResult> CreateAsync(HttpContext context, IRooms rooms, ClassLinks links, [FromForm(Name = LinkForms.Room)] string? code)
    {
        if (Hosted.Find(rooms, code) is not { } hosted)
            return RoomEndpoints.Back(RoomProblem.UnknownRoom, code);
        if (!hosted.IsHost(context))
            return RoomEndpoints.Back(RoomProblem.NotHost, hosted.Code);
        if (await links.CreateAsync(hosted) is not { } made)
            return RoomEndpoints.Back(RoomProblem.TooManyRooms);

        LinkCookie.Set(context, made.Id, made.Key);
        return RoomEndpoints.SeeOther(KeepPage(made.Id));
    }

    private static IResult Enter(HttpContext context, ClassLinks links, string id, [FromForm(Name = LinkForms.Key)] string? key)
    {
        // Whoever pastes the whole address means the secret at its end.
        var secret = key?.Trim().Split('#')[^1];
        if (!links.Opens(id, secret))
            return RoomEndpoints.SeeOther(string.Create(CultureInfo.InvariantCulture, $"{KeepPage(id)}?problem={(int)RoomProblem.NotHost}"));

        LinkCookie.Set(context, id, secret!);
        return RoomEndpoints.SeeOther(KeepPage(id));
    }

    private static async Task<IResult> LeadAsync(HttpContext context, IRooms rooms, ClassLinks links, string id, [FromForm(Name = LinkForms.Room)] string? code)
    {
        Hosted? hosted = null;
        if (!string.IsNullOrEmpty(code))
        {
            hosted = Hosted.Find(rooms, code);
            if (hosted is null)
                return RoomEndpoints.Back(RoomProblem.UnknownRoom, code);
            if (!hosted.IsHost(context))
                return RoomEndpoints.Back(RoomProblem.NotHost, hosted.Code);
        }

        return await links.LeadAsync(id, KeyOf(context, id), hosted) ? RoomEndpoints.SeeOther(KeepPage(id)) : RoomEndpoints.Back(RoomProblem.NotHost);
    }

    // The form has no field of its own, but is one: the token in it is checked as anywhere else.
    private static async Task<IResult> DeleteAsync(HttpContext context, ClassLinks links, string id, [FromForm(Name = LinkForms.Key)] string? ignored)
    {
        _ = ignored;
        if (!await links.DeleteAsync(id, KeyOf(context, id)))
            return RoomEndpoints.Back(RoomProblem.NotHost);

        LinkCookie.Forget(context);
        return RoomEndpoints.SeeOther("/");
    }

    private static string? KeyOf(HttpContext context, string id) =>
        LinkCookie.Held(context) is { } held && held.Id == id ? held.Key : null;
}
