using System.Net;
using Hosting;

namespace Web.Tests.App;

/// <summary>HEAD is answered as GET is, with no body.</summary>
public sealed class HeadTests(GameHost game) : IClassFixture<GameHost>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/help", HttpStatusCode.OK)]
    [InlineData("/lab/kelly", HttpStatusCode.OK)]
    [InlineData("/play/NOPE", HttpStatusCode.NotFound)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/api/rooms/join", HttpStatusCode.NotFound)]
    public async Task A_page_answers_HEAD_with_the_head_of_what_it_answers_to_GET(string path, HttpStatusCode status)
    {
        using var client = new HttpClient { BaseAddress = game.Url };
        using var whole = await client.GetAsync(path);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(status, whole.StatusCode);
        Assert.Equal(status, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(whole.Headers.GetValues("Content-Security-Policy"), head.Headers.GetValues("Content-Security-Policy"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
