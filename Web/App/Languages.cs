using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Web.App;

/// <summary>
/// The languages of the pages. A visitor's own choice (a cookie) comes first, then what the browser asks for, then English.
/// Only words and the shape of figures follow it: everything the program reads and keeps stays in one form.
/// </summary>
public static class Languages
{
    /// <summary>The form post that chooses a language. Fields: <see cref="Field"/>, <see cref="Back"/>.</summary>
    public const string Path = "/api/language";

    public const string Field = "language";

    /// <summary>Address on this site to return to.</summary>
    public const string Back = "back";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>All languages: the first is that of whoever asks for none of them.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [.. new[] { "en", "es", "fr", "de", "pt" }.Select(CultureInfo.GetCultureInfo)];

    internal static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(static options =>
    {
        options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, All[0]);
        options.SupportedCultures = [CultureInfo.InvariantCulture];
        options.SupportedUICultures = [.. All];
        options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
    });

    internal static void MapLanguages(this WebApplication app) => app.MapPost(Path, Choose);

    private static IResult Choose(
        HttpContext context, [FromForm(Name = Field)] string? language, [FromForm(Name = Back)] string? back)
    {
        if (All.FirstOrDefault(known => known.Name == language) is not { } chosen)
            return Results.Text($"This language is not there. Choose one of: {string.Join(", ", All.Select(known => known.Name))}.", statusCode: (int)HttpStatusCode.BadRequest);

        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.InvariantCulture, chosen)),
            new CookieOptions { MaxAge = Remembered, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(IsOnThisSite(back) ? back! : "/");
    }

    private static bool IsOnThisSite(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Relative, out _);
}
