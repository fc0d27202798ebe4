using System.Net;
using Game.Domain.Scenarios;
using Hosting;
using Microsoft.Extensions.DependencyInjection;
using Web.Rooms;

namespace Web.Tests.Rooms;

/// <summary>Form posts make rooms and seats, set the cookies, and refuse by number.</summary>
public sealed class RoomFormsTests(GameHost game) : IClassFixture<GameHost>
{
    [Fact]
    public async Task One_tap_opens_a_room_with_bots_and_seats_the_player()
    {
        using var browser = Browser();
        using var answer = await PostAsync(browser, RoomForms.Quick, (RoomForms.Nickname, "Ana"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var code = CodeOf(answer, "/play/");
        var room = Rooms.Find(code)!;
        Assert.Equal(1, room.Status.Humans);
        Assert.True(room.Status.Bots > 0);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        var seat = Assert.Single(cookies, cookie => cookie.StartsWith($"seat-{code}=", StringComparison.Ordinal));
        var host = Assert.Single(cookies, cookie => cookie.StartsWith($"host-{code}=", StringComparison.Ordinal));
        Assert.All([seat, host], cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.NotNull(room.SeatOf(ValueOf(seat)));
        Assert.NotNull(room.HostFor(ValueOf(host)));
    }

    [Fact]
    public async Task A_browser_that_has_a_seat_returns_to_it()
    {
        using var browser = Browser();
        using var first = await PostAsync(browser, RoomForms.Quick, (RoomForms.Nickname, "Ana"));
        var code = CodeOf(first, "/play/");

        using var second = await PostAsync(browser, RoomForms.JoinRoom(code), (RoomForms.Nickname, "Bea"));
        using var third = await PostAsync(browser, RoomForms.Join, (RoomForms.Code, $" {code.ToLowerInvariant()} "));

        Assert.Equal($"/play/{code}", second.Target());
        Assert.Equal($"/play/{code}", third.Target());
        Assert.Equal(1, Rooms.Find(code)!.Status.Humans);
    }

    [Fact]
    public async Task Another_browser_gets_a_seat_of_its_own()
    {
        using var browser = Browser();
        using var first = await PostAsync(browser, RoomForms.Quick, (RoomForms.Nickname, "Ana"));
        var code = CodeOf(first, "/play/");
        using var other = Browser();

        using var second = await PostAsync(other, RoomForms.Join, (RoomForms.Code, code), (RoomForms.Nickname, "Bea"));

        Assert.Equal($"/play/{code}", second.Target());
        Assert.Equal(2, Rooms.Find(code)!.Status.Humans);
        Assert.DoesNotContain(second.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("host-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_creator_chooses_name_scenario_bots_speed_and_seed()
    {
        using var browser = Browser();
        using var answer = await PostAsync(
            browser, RoomForms.Create, (RoomForms.RoomName, "Class 7b"), (RoomForms.ScenarioName, "first-contract"),
            (RoomForms.Bots, "naive"), (RoomForms.Bots, "casual,casual"), (RoomForms.Speed, "0.5"), (RoomForms.Seed, "42"));

        var room = Rooms.Find(CodeOf(answer, "/watch/"))!;
        Assert.Equal(("Class 7b", "first-contract", 2000), (room.Name, room.Scenario.Name, room.Status.MillisecondsPerTick));
        Assert.Equal((0, 3), (room.Status.Humans, room.Status.Bots));
    }

    [Theory, MemberData(nameof(Scenarios))]
    public async Task A_room_of_every_scenario_opens_with_the_bots_it_suggests_and_shows_its_pages(string scenario)
    {
        using var browser = Browser();
        using var answer = await PostAsync(browser, RoomForms.Create, (RoomForms.ScenarioName, scenario), (RoomForms.Nickname, "Ana"), (RoomForms.Seed, "7"));
        var code = CodeOf(answer, "/play/");
        var room = Rooms.Find(code)!;

        Assert.Equal((scenario, 1), (room.Scenario.Name, room.Status.Humans));
        Assert.Equal(room.Scenario.SuggestedBots.Count, room.Status.Bots);
        foreach (var page in (string[])[$"/play/{code}", $"/watch/{code}"])
        {
            using var shown = await browser.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            Assert.Contains(code, await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Scenarios => [.. ScenarioCatalogue.Names];

    [Theory]
    [InlineData(RoomForms.Quick, RoomForms.Nickname, "", "/?problem=601")]
    [InlineData(RoomForms.Quick, RoomForms.Nickname, "\u202E", "/?problem=601")]
    [InlineData(RoomForms.Create, RoomForms.ScenarioName, "moon", "/?problem=609")]
    [InlineData(RoomForms.Create, RoomForms.Bots, "hal", "/?problem=610")]
    [InlineData(RoomForms.Create, RoomForms.Speed, "21", "/?problem=612")]
    [InlineData(RoomForms.Create, RoomForms.Speed, "-1", "/?problem=612")]
    [InlineData(RoomForms.Create, RoomForms.Seed, "lucky", "/?problem=607")]
    [InlineData(RoomForms.Join, RoomForms.Code, "zzzz", "/?problem=600&code=ZZZZ")]
    public async Task A_refusal_leads_back_with_its_number(string form, string field, string value, string target)
    {
        var before = Rooms.Summaries.Count;
        using var browser = Browser();
        using var answer = await PostAsync(browser, form, (field, value));

        Assert.Equal(target, answer.Target());
        Assert.Equal(before, Rooms.Summaries.Count);
    }

    [Theory]
    [InlineData(RoomForms.Quick)]
    [InlineData(RoomForms.Create)]
    [InlineData(RoomForms.Join)]
    public async Task A_post_without_the_antiforgery_token_does_nothing(string form)
    {
        var before = Rooms.Summaries.Count;
        using var browser = Browser();
        using var content = new FormUrlEncodedContent([new(RoomForms.Nickname, "Ana")]);
        using var answer = await browser.PostAsync(new Uri(form, UriKind.Relative), content);

        Assert.Equal("/?problem=607", answer.Target());
        Assert.Equal(before, Rooms.Summaries.Count);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Every_page_says_what_a_browser_may_do_with_it()
    {
        using var browser = Browser();
        using var answer = await browser.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'self'", policy);
        Assert.Contains($"connect-src 'self' ws://{game.Url.Authority} wss://{game.Url.Authority}", policy);
    }

    private IRooms Rooms => game.Services.GetRequiredService<IRooms>();

    private FormBrowser Browser() => game.Browser();

    private Task<HttpResponseMessage> PostAsync(FormBrowser browser, string form, params (string Name, string Value)[] fields) => game.PostAsync(browser, form, fields);

    private static string CodeOf(HttpResponseMessage answer, string path)
    {
        Assert.StartsWith(path, answer.Target(), StringComparison.Ordinal);
        return answer.Target()[path.Length..];
    }

    private static string ValueOf(string cookie) => cookie.Split(';')[0].Split('=', 2)[1];
}
