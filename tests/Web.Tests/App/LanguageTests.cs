using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Game.Domain.Primitives;
using Hosting;
using Web.App;
using Web.Shared;

namespace Web.Tests.App;

public sealed partial class LanguageTests(GameHost game) : IClassFixture<GameHost>
{
    [Theory]
    [InlineData("de-AT,de;q=0.8", "de")]
    [InlineData("pt-BR", "pt")]
    [InlineData("nl,fr;q=0.5", "fr")]
    [InlineData("ja", "en")]
    public async Task The_page_speaks_the_first_language_of_the_browser_that_it_knows(string asked, string spoken)
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        client.DefaultRequestHeaders.Add("Accept-Language", asked);

        Assert.Contains($"<html lang=\"{spoken}\">", await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_language_stays_and_leads_back_to_where_it_was_chosen()
    {
        using var client = Client();
        using var answer = await ChooseAsync(client, "es", "/help?rule=bond");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/help?rule=bond", answer.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"es\">", await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("")]
    public async Task The_way_back_never_leaves_the_site(string back)
    {
        using var client = Client();
        using var answer = await ChooseAsync(client, "fr", back);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_language_that_is_not_there_is_refused_and_nothing_changes()
    {
        using var client = Client();
        using var answer = await ChooseAsync(client, "tlh", "/");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<html lang=\"en\">", await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "1,234.50", "12,345")]
    [InlineData("de", "1.234,50", "12.345")]
    [InlineData("pt", "1.234,50", "12.345")]
    [InlineData("fr", "1\u202f234,50", "12\u202f345")]
    [InlineData("es", "1\u202f234,50", "12\u202f345")]
    public void Figures_are_set_as_the_language_does(string language, string price, string whole)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(price, Figures.Price(Credits.From(1234.5m)));
        Assert.Equal(whole, Figures.Whole(Credits.From(12_345m)));
    }

    private HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = game.Url };

    private static async Task<HttpResponseMessage> ChooseAsync(HttpClient client, string language, string back)
    {
        var token = Token().Match(await client.GetStringAsync("/")).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, [Languages.Field] = language, [Languages.Back] = back,
        });
        return await client.PostAsync(Languages.Path, form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
