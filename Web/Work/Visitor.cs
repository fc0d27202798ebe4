using System.Security.Cryptography;

namespace Web.Work;

/// <summary>A number for a browser, so that one visitor does not fill the bench. It says nothing about anybody and is kept for a day.</summary>
internal static class Visitor
{
    private const string Name = "visitor";
    private const int Length = 16;

    /// <summary>The number of this browser; a new one gets it with the answer.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Request.Cookies[Name] is { Length: Length * 2 } known && known.All(char.IsAsciiHexDigit)) return known;
        var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length));
        context.Response.Cookies.Append(Name, fresh, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(1), Path = "/", IsEssential = true,
        });
        return fresh;
    }
}
