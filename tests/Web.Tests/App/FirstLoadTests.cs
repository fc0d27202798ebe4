using System.Net;
using System.Text.RegularExpressions;
using Hosting;

namespace Web.Tests.App;

public sealed partial class FirstLoadTests(GameHost game) : IClassFixture<GameHost>
{
    [Fact]
    public async Task Every_file_the_first_page_names_is_there_and_not_empty()
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        var page = await client.GetStringAsync("/");
        var files = Files().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["file"].Value)).ToList();

        Assert.Contains(files, file => file.StartsWith("_framework/blazor.web", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await client.GetAsync("/" + file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_first_page_carries_no_inline_script()
    {
        using var client = new HttpClient { BaseAddress = game.Url };

        Assert.DoesNotMatch(InlineScript(), await client.GetStringAsync("/"));
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_in_our_own_words()
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        using var answer = await client.GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<(link|script)[^>]+(href|src)=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Files();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineScript();
}
