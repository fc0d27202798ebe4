using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Hosting.Samples;
using Web.Live;
using Web.Rooms;
using Web.Shared;
using Web.Tests.Shared;

namespace Web.Tests.Live;

/// <summary>Board, news and leaderboard come on a page's line: an item once, as markup, and the order of each list when it changes.</summary>
public sealed class LiveListsTests : BunitContext
{
    private static readonly RoomStatus Status = new(RoomPhase.Running, 1000, 120, 1200, 1, 1, 3);

    private readonly LiveWords _words = Texts.LiveWords();

    public LiveListsTests() => Services.AddWords();

    [Fact]
    public void A_page_without_lists_is_sent_none()
    {
        var message = JsonNode.Parse(LiveFigures.Of(Frame(SampleMatch.View())).Json)!.AsObject();

        Assert.DoesNotContain(message, static part => part.Key is "board" or "news" or "places");
    }

    [Fact]
    public void A_card_that_comes_on_the_line_is_the_card_that_a_page_draws()
    {
        var view = SampleMatch.View();
        var board = Render<BoardPanel>(parameters => parameters.Add(p => p.Room, view.Room).Add(p => p.Own, SampleMatch.Own).Add(p => p.Leads, view.Desk!.Leads).Add(p => p.OnSelect, static _ => { }));
        var sent = Whole(view)["board"]!.AsObject();

        foreach (var drawn in board.FindAll("article"))
        {
            var card = Parse((string)sent[drawn.GetAttribute("data-bounty")!]!);
            Assert.Equal(LookOf(drawn), LookOf(card));
        }

        Assert.Equal(board.FindAll(".column").Select(static column => string.Join(' ', column.QuerySelectorAll("article").Select(static card => card.GetAttribute("data-bounty")))), BoardColumns.All.Select(column => (string)sent["/" + column.Name]!));
    }

    [Fact]
    public void Who_only_watches_is_sent_cards_without_a_button()
    {
        var card = (string)Whole(SampleMatch.View() with { Desk = null })["board"]!["116-0"]!;

        Assert.Contains("class=\"title\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tick_that_moves_figures_alone_sends_nothing_of_any_list()
    {
        var view = SampleMatch.View();
        var moved = view with { Room = Play.RenderCountTests.Moved(view.Room, 1) };
        // A room tells the same news again as long as nothing new is told.
        moved = moved with { Room = moved.Room with { News = [.. view.Room.News] } };

        Assert.DoesNotContain(Change(view, moved), static part => part.Key is "board" or "news" or "places");
    }

    [Fact]
    public void A_bounty_that_closes_sends_its_card_and_the_two_columns()
    {
        var view = SampleMatch.View();
        var paid = view with { Room = view.Room with { Bounties = [.. view.Room.Bounties.Select(static bounty => bounty.Status == BountyStatus.Validating ? bounty with { Status = BountyStatus.Paid, ClosedAt = 120, Paid = bounty.Price } : bounty)] } };
        var id = paid.Room.Bounties.Single(static bounty => bounty.ClosedAt == 120).Id.ToString();

        var change = Change(view, paid)["board"]!.AsObject();

        Assert.Equal(["/Paid", "/Validating", id], change.Select(static part => part.Key).Order(StringComparer.Ordinal));
        Assert.Equal("", (string)change["/Validating"]!);
        Assert.StartsWith(id + " ", (string)change["/Paid"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_bid_sends_the_own_card_and_nobody_elses()
    {
        var view = SampleMatch.View();
        var lead = view.Desk!.Leads[0];
        var bid = view with { Desk = view.Desk with { Leads = [lead with { Bid = new BidView(Credits.Of(170), 60, null) }, .. view.Desk.Leads.Skip(1)] } };

        var change = Change(view, bid)["board"]!.AsObject();

        Assert.Equal([lead.Bounty.ToString()], change.Select(static part => part.Key));
        Assert.Contains("Your bid: 170", (string)change[lead.Bounty.ToString()]!, StringComparison.Ordinal);
        Assert.DoesNotContain("Your bid", (string)Whole(bid with { Desk = null })["board"]![lead.Bounty.ToString()]!, StringComparison.Ordinal);
    }

    [Fact]
    public void News_are_sent_once_with_the_newest_on_top()
    {
        var view = SampleMatch.View();
        var told = view with { Room = view.Room with { News = [.. view.Room.News.Skip(1), new NewsView(120, NewsKind.Ended)] } };

        var change = Change(view, told)["news"]!.AsObject();

        var fresh = Assert.Single(change, static part => part.Key[0] != '/');
        var order = ((string)change["/News"]!).Split(' ');
        Assert.Equal((told.Room.News.Count, fresh.Key), (order.Length, order[0]));
        Assert.StartsWith("<li data-kind=\"Ended\">", (string)fresh.Value!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_leaderboard_is_sent_again_only_when_it_says_another_thing_about_its_seat()
    {
        var view = SampleMatch.View();
        var turned = view with { Room = view.Room with { Standings = [.. view.Room.Standings.Reverse().Select(static (line, i) => line with { Rank = i + 1, Profit = new(i) })] } };
        var left = view with { Room = view.Room with { Standings = [.. view.Room.Standings.Select(static line => line.Rank == 3 ? line with { Retired = true } : line)] } };

        Assert.DoesNotContain(Change(view, turned), static part => part.Key == "places");
        Assert.Equal(["3"], Change(view, left)["places"]!.AsObject().Select(static part => part.Key));
    }

    [Fact]
    public void A_persons_text_stays_text_on_the_line()
    {
        const string Name = "<img src=x> & \"friends\"";
        var view = SampleMatch.View();
        view = view with { Room = view.Room with { Standings = [.. view.Room.Standings.Select(static line => line with { Name = Name })] } };

        var sent = Whole(view);

        var items = new[] { "board", "news", "places" }.SelectMany(part => sent[part]!.AsObject()).Where(static item => item.Key[0] != '/').Select(static item => (string)item.Value!).ToList();
        Assert.Equal(8 + 4 + 4, items.Count);
        Assert.All(items, static item => Assert.DoesNotContain("<img", item, StringComparison.Ordinal));
        Assert.All(sent["places"]!.AsObject().Where(static item => item.Key[0] != '/'), static item => Assert.Equal(Name, Parse((string)item.Value!).QuerySelector("b")!.TextContent));
    }

    [Theory]
    [InlineData("open-market")]
    [InlineData("guild")]
    [InlineData("auction-house")]
    public void Whatever_happens_in_a_match_a_page_that_follows_it_has_what_one_that_comes_has(string scenario)
    {
        var match = Match.Start(ScenarioCatalogue.Find(scenario)!, 11, out _);
        var seats = new[] { "planner", "cost-plus", "casual", "naive" }.Select(name => new BotSeat(Catalogue.Create(name), match.Join(name, bot: true, name).OfType<SeatJoined>().Single().Seat, botSeed: 1, forfeits: false)).ToList();
        var before = Look(match, seats[0].Seat);
        var shown = JsonNode.Parse(LiveFigures.Of(before, _words).Json)!.AsObject();
        var sent = 0;
        while (match.Tick < 200)
        {
            foreach (var seat in seats)
            {
                foreach (var (id, order) in seat.Turn(match.SeenBy(Viewer.Seat(seat.Seat)))) match.Submit(seat.Seat, id, order);
            }

            match.Close();
            var frame = Look(match, seats[0].Seat);
            var change = JsonNode.Parse(LiveFigures.Since(before, frame, _words).Json)!.AsObject();
            sent += change["board"]?.AsObject().Count ?? 0;
            LiveFiguresTests.Follow(shown, change);
            before = frame;
            var whole = JsonNode.Parse(LiveFigures.Of(frame, _words).Json)!.AsObject();
            Assert.Equal(Lines(whole), Lines(shown));
            Assert.Subset(Figures(shown), Figures(whole));
        }

        Assert.True(sent > 50, $"{sent} cards and columns were sent.");
    }

    [Fact]
    public void A_seats_own_cards_take_their_places_among_those_that_everybody_sees()
    {
        var bounties = SampleMatch.Room().Bounties;
        var (some, others) = (BoardColumns.Of([.. bounties.Where(static (_, i) => i % 2 == 0)]), BoardColumns.Of([.. bounties.Where(static (_, i) => i % 2 == 1)]));

        Assert.Equal(BoardColumns.Of(bounties), BoardColumns.All.Select((_, i) => BoardColumns.Merge(i, some[i], others[i])));
    }

    // As lines, for a difference that can be read.
    private static List<string> Lines(JsonObject message) => [.. new[] { "board", "news", "places" }.SelectMany(part => message[part]!.AsObject().Select(row => $"{part} {row.Key}: {row.Value}")).Order(StringComparer.Ordinal)];

    // Bids and clocks, of which a page keeps the last while the bounty stands on its board.
    private static HashSet<string> Figures(JsonObject message) => [.. new[] { "b", "c" }.SelectMany(part => (message[part]?.AsObject() ?? []).Select(row => $"{part} {row.Key}: {row.Value?.ToJsonString()}"))];

    private static RoomFrame Look(Match match, SeatId seat) => new(match.Tick + 1, match.SeenBy(Viewer.Seat(seat)), Status with { Tick = match.Tick });

    private JsonObject Whole(MatchView view) => JsonNode.Parse(LiveFigures.Of(Frame(view), _words).Json)!.AsObject();

    private JsonObject Change(MatchView view, MatchView next) => JsonNode.Parse(LiveFigures.Since(Frame(view), Frame(next) with { Version = 2 }, _words).Json)!.AsObject();

    private static RoomFrame Frame(MatchView view) => new(1, view, Status);

    // A line of a table is one only within a table.
    private static IElement Parse(string markup) => new HtmlParser().ParseDocument(markup.StartsWith("<tr", StringComparison.Ordinal) ? $"<table>{markup}</table>" : markup).QuerySelector("article, li, tr")!;

    // Names, words and marks; figures are the script's.
    private static IEnumerable<string> LookOf(IElement card) => card.QuerySelectorAll("*").Prepend(card).Select(static part =>
        $"{part.LocalName} {string.Join(' ', part.Attributes.Where(static a => !a.Name.StartsWith("blazor:", StringComparison.Ordinal) && !a.Name.StartsWith("b-", StringComparison.Ordinal) && a.Name != "data-hurry").Select(static a => $"{a.Name}={a.Value}").Order(StringComparer.Ordinal))} "
        + (part.HasAttribute("data-live") || part.HasAttribute("data-until") || part.Children.Length > 0 ? "" : part.TextContent.Trim()));
}
