using Game.Bots.Protocol;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Web.Host;
using Web.Rooms;
using Web.Links;

namespace Web.Groups;

/// <summary>The form posts of <see cref="GroupForms"/>.</summary>
internal static class GroupEndpoints
{
    public static void MapGroupForms(this WebApplication app) => app.MapPost(GroupForms.Open, OpenAsync);

    private static async Task<IResult> OpenAsync(
        HttpContext context, IRooms rooms, ClassLinks links, IStringLocalizer<GroupText> words,
        [FromForm(Name = GroupForms.Comparison)] string? name, [FromForm(Name = GroupForms.Preset)] string? preset)
    {
        if (Comparison.Find(name) is not { } comparison || ClassPresets.Find(preset ?? ClassPresets.First.Name) is not { } chosen)
            return RoomEndpoints.Back(RoomProblem.UnknownScenario);

        var usual = chosen.Settings;
        var created = await rooms.CreateGroupAsync(
            [.. comparison.Arms.Select(arm => (usual with { Custom = arm.Change(usual.Custom!) }, words[$"Arm.{arm.Name}"].Value))]);
        if (!created.Ok)
            return RoomEndpoints.Back(created.Problem);

        var hosted = new Hosted(created.Value.Code, created.Value.Rooms, Class: true);
        hosted.Remember(context, created.Value.HostKey);
        await links.LeadHereAsync(context, hosted);
        return RoomEndpoints.SeeOther(hosted.Page);
    }
}
