using Web.Seats;

namespace Web.Links;

/// <summary>The cookie of a browser that keeps a link for the term: its id and its secret. One for each browser.</summary>
internal static class LinkCookie
{
    private const string Name = "class-link";

    // Longer than any school year, and as long as browsers keep one.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static (string Id, string Key)? Held(HttpContext context) =>
        context.Request.Cookies[Name]?.Split('.') is [{ Length: > 0 } id, { Length: > 0 } key] ? (id, key) : null;

    public static void Set(HttpContext context, string id, string key) => SeatCookies.Set(context, Name, $"{id}.{key}", Kept);

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name);
}
