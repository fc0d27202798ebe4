using System.Net;
using Hosting;

namespace Web.Tests.App;

/// <summary>A page whose room or subject is not there answers 404 in its own words; only an unknown address gets the general page.</summary>
public sealed class MissingTests(GameHost game) : IClassFixture<GameHost>
{
    [Theory]
    [InlineData("/play/NOPE", "No such room")]
    [InlineData("/watch/NOPE", "NOPE")]
    [InlineData("/market/NOPE", "NOPE")]
    [InlineData("/replay/NOPE", "NOPE")]
    [InlineData("/debrief/NOPE", "NOPE")]
    [InlineData("/host/NOPE", "NOPE")]
    [InlineData("/lab/nothing", "nothing")]
    [InlineData("/help/rules/nothing", "No such rule")]
    public async Task What_is_missing_is_said_by_the_page_that_misses_it(string path, string said)
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        using var answer = await client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        using var unknown = await client.GetAsync("/no/such/page");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, unknown.StatusCode));
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.NotEqual(Title(await unknown.Content.ReadAsStringAsync()), Title(page));
    }

    [Fact]
    public async Task Whoever_mistyped_a_code_types_it_again_right_there()
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        using var answer = await client.GetAsync("/play/nope");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("action=\"/api/rooms/join\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"code\" class=\"code\" value=\"NOPE\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_followed_a_wrong_link_into_the_rulebook_finds_the_whole_of_it_there()
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        using var answer = await client.GetAsync("/help/rules/scenarios/nothing");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<a class=\"button main\" href=\"/help/rules\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/help/rules/awards\"", page, StringComparison.Ordinal);
    }

    private static string Title(string page) => page.Split("<title>")[1].Split("</title>")[0];
}
