namespace Web.Seats;

/// <summary>
/// The cookies that make a browser a seat or a host, one of each per room. Only form posts can set them (a circuit cannot);
/// a page reads them while it is rendered on the server and hands seat and key on as parameters of its interactive part,
/// which Blazor encrypts.
/// </summary>
public static class SeatCookies
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>The key of this browser's seat in a room.</summary>
    public static string? SeatKey(HttpContext context, string code) => context.Request.Cookies[SeatName(code)];

    /// <summary>The key that makes this browser the host of a room.</summary>
    public static string? HostKey(HttpContext context, string code) => context.Request.Cookies[HostName(code)];

    internal static void SetSeat(HttpContext context, string code, string key) => Set(context, SeatName(code), key);

    internal static void SetHost(HttpContext context, string code, string key) => Set(context, HostName(code), key);

    private static string SeatName(string code) => "seat-" + code.ToUpperInvariant();

    private static string HostName(string code) => "host-" + code.ToUpperInvariant();

    /// <summary>A secret that no script of a page can read.</summary>
    internal static void Set(HttpContext context, string name, string key, TimeSpan? kept = null) =>
        context.Response.Cookies.Append(name, key, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = kept ?? Kept,
            Path = "/",
        });
}
