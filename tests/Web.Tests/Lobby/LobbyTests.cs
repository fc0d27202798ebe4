using System.Net;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Hosting;
using Web.Lobby;
using Web.Tests.Shared;

namespace Web.Tests.Lobby;

public sealed class LobbyTests(GameHost game) : IClassFixture<GameHost>
{
    [Fact]
    public void Every_bot_that_the_first_page_offers_exists() =>
        Assert.All(Tables.All.SelectMany(static table => table.Bots ?? []), static bot => Assert.Contains(bot, Catalogue.Names));

    [Fact]
    public void A_suggested_nickname_is_one_that_a_room_takes() =>
        Assert.All(Enumerable.Range(0, 200), _ => Assert.InRange(Nicknames.Suggest(Texts.Words()).Length, 1, 20));

    [Fact]
    public async Task Every_form_of_the_first_page_carries_an_antiforgery_token()
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        var page = await client.GetStringAsync("/");

        var forms = page.Split("<form ").Skip(1).ToList();
        Assert.True(forms.Count >= 5, $"The first page has {forms.Count} forms.");
        Assert.All(forms, static form => Assert.Contains("__RequestVerificationToken", form, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_page_offers_every_scenario_by_its_title_and_says_what_it_is_like()
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/"));

        Assert.All(ScenarioCatalogue.All, scenario =>
        {
            Assert.Contains($"value=\"{scenario.Name}\"", page, StringComparison.Ordinal);
            Assert.Contains($">{scenario.Title}</b>", page, StringComparison.Ordinal);
            Assert.Contains($">{scenario.Summary}</small>", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_problem_sent_back_is_said_in_words()
    {
        using var client = new HttpClient { BaseAddress = game.Url };

        Assert.Contains("There is no room with this code", await client.GetStringAsync("/?problem=600&code=NOPE"), StringComparison.Ordinal);
    }
}
