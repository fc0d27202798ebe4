using System.Net;
using Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Web.Tests.Rooms;

/// <summary>Posts forms to a running game as a browser would, each with its own cookies.</summary>
internal static class FormPost
{
    public static FormBrowser Browser(this GameHost game) => new(new CookieContainer()) { BaseAddress = game.Url };

    // The token a form of ours would carry, made by the server itself; the cookie that belongs to it goes along, and one of a page seen before does not.
    public static async Task<HttpResponseMessage> PostAsync(this GameHost game, FormBrowser browser, string form, params (string Name, string Value)[] fields)
    {
        foreach (var cookie in browser.Cookies.GetAllCookies().Where(static cookie => cookie.Name.StartsWith(".AspNetCore.Antiforgery", StringComparison.Ordinal)))
            cookie.Expired = true;
        var context = new DefaultHttpContext { RequestServices = game.Services };
        var tokens = game.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new(tokens.FormFieldName, tokens.RequestToken!))),
        };
        request.Headers.Add("RequestVerificationToken", tokens.RequestToken);
        request.Headers.Add("Cookie", context.Response.Headers.SetCookie.ToString().Split(';')[0]);
        return await browser.SendAsync(request);
    }

    public static async Task<(HttpStatusCode Status, string Text)> PageAsync(this HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static string Target(this HttpResponseMessage answer) => answer.Headers.Location!.OriginalString;
}

/// <summary>A browser that follows no redirect and keeps its cookies.</summary>
internal sealed class FormBrowser(CookieContainer cookies) : HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
{
    public CookieContainer Cookies => cookies;
}
