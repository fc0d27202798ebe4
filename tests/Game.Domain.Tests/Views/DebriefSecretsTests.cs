using System.Text.Json;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Views;

/// <summary>What only the end tells: before it, two matches that differ in such a figure alone look the same to everybody, its owner included.</summary>
public sealed class DebriefSecretsTests
{
    [Fact]
    public void How_hard_the_work_was_shows_in_the_debrief_and_to_nobody_before_it()
    {
        // Agents so good that the same luck passes either way: the part's own difficulty changes hidden chances and nothing else.
        var (plain, hard) = (Done(0), Done(2));

        while (plain.Count<ContractClosed>() == 0)
        {
            Same(plain, hard, Viewer.Seat(Ana), Viewer.Seat(Ben), Viewer.Spectator, Viewer.Host);
            plain.Wait();
            hard.Wait();
        }

        Assert.Equal(ContractOutcome.Paid, hard.Event<ContractClosed>().Outcome);
        Same(plain.Wait(20), hard.Wait(20), Viewer.Seat(Ana), Viewer.Seat(Ben), Viewer.Spectator, Viewer.Host);
        Assert.NotEqual(plain.End().Desk(Ana).Debrief!.Contracts[0].ExpectedChance, hard.End().Desk(Ana).Debrief!.Contracts[0].ExpectedChance);

        static Play Done(decimal spread) => GivenWork(
            Worlds.Small, Worlds.Quiet(horizon: 200_000) with { Difficulty = new DifficultySettings { TaskSpread = 0, PartSpread = spread, EstimateNoise = 0 } }, 400, seats: 3);
    }

    [Fact]
    public void What_others_would_have_paid_shows_in_the_debriefs_equilibrium_and_not_before_it()
    {
        // Nobody can be hired for an hour, so the limits of those who wait hold nobody back.
        var (low, high) = (Waiting(9), Waiting(30));
        for (var i = 0; i < 30; i++)
        {
            Same(low, high, Viewer.Seat(Cleo), Viewer.Spectator, Viewer.Host);
            low.Wait();
            high.Wait();
        }

        Assert.NotEqual(Json(low.End().Room.Debrief!.Markets), Json(high.End().Room.Debrief!.Markets));

        static Play Waiting(int limit)
        {
            var none = new LabourSettings { Tiers = Worlds.Sure.Labour.Tiers, MinSupply = 1, SupplyPerSeat = 0.01m, HoldShare = 1, LapseTicks = 500 };
            var world = Worlds.Sure.NoBond().Opening(2) with { Labour = none };
            var plan = Worlds.Small with { LimitPrice = Credits.Of(limit) };
            var play = Given(world, seats: 3);
            var jobs = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
            play.When((Ana, new PlaceBid(jobs[0], Credits.Of(400), Plan: new Plan([plan]))), (Ben, new PlaceBid(jobs[1], Credits.Of(400), Plan: new Plan([plan]))));
            return play.Until<RunStarted>();
        }
    }

    [Fact]
    public void Who_hired_whom_is_told_to_nobody()
    {
        // Ana's coder and Ben's writer, or the other way round: the market sees one of each at work.
        var (one, two) = (Hired(Specialty.Coder, Specialty.Writer), Hired(Specialty.Writer, Specialty.Coder));
        Assert.Equal(2, one.Count<RunStarted>());

        for (var i = 0; i < 12; i++)
        {
            Same(one, two, Viewer.Seat(Cleo), Viewer.Spectator, Viewer.Host);
            one.Wait();
            two.Wait();
        }

        Assert.NotEqual(Json(one.Match.SeenBy(Viewer.Seat(Ana))), Json(two.Match.SeenBy(Viewer.Seat(Ana))));

        static Play Hired(Specialty anas, Specialty bens)
        {
            var play = Given(Worlds.Sure.NoBond().Opening(2), seats: 3);
            var jobs = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
            PlaceBid Bid(int job, Specialty hired) => new(jobs[job], Credits.Of(400), Plan: new Plan([new PartPlan(AgentType.Of(hired, Tier.Small))]));
            return play.When((Ana, Bid(0, anas)), (Ben, Bid(1, bens))).Until<RunStarted>();
        }
    }

    public static TheoryData<string> Scenarios => [.. ScenarioCatalogue.Names];

    [Theory, MemberData(nameof(Scenarios))]
    public void Figures_of_the_end_are_in_no_view_before_it_in_any_scenario(string name)
    {
        var play = Given(ScenarioCatalogue.Find(name)!, seats: 2).Wait(3);
        Viewer[] viewers = [Viewer.Seat(Ana), Viewer.Seat(Ben), Viewer.Spectator, Viewer.Host];
        Assert.All(viewers, viewer =>
        {
            var view = play.Match.SeenBy(viewer);
            Assert.Null(view.Room.Debrief);
            Assert.Null(view.Room.Measured);
            Assert.Null(view.Desk?.Debrief);
        });

        play.End();
        Assert.All(viewers, viewer => Assert.NotNull(play.Match.SeenBy(viewer).Room.Debrief));
        Assert.NotNull(play.Desk(Ana).Debrief);
    }

    private static void Same(Play one, Play two, params Viewer[] viewers)
    {
        foreach (var viewer in viewers) Assert.Equal(Json(Seen(one, viewer)), Json(Seen(two, viewer)));
    }

    // The settings themselves differ where a test needs them to; nothing that comes of them may.
    private static MatchView Seen(Play play, Viewer viewer)
    {
        var view = play.Match.SeenBy(viewer);
        return view with { Room = view.Room with { Scenario = Worlds.Sure } };
    }

    private static string Json<T>(T view) => JsonSerializer.Serialize(view, GameJson.Options);
}
