using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Simulation.Model;

/// <summary>The model written from the rulebook and the engine agree on every award and every cent of whole games, and the model would notice if they did not.</summary>
public sealed class GameModelTests
{
    private static readonly string[] Room = ["cost-plus", "casual", "naive", "random", "always-cheapest", "planner", "random", "sleeper"];

    [Theory]
    [InlineData("open-market", AwardFormatKind.FirstPriceSealed, 1)]
    [InlineData("open-market", AwardFormatKind.FirstPriceSealed, 2)]
    [InlineData("open-market", AwardFormatKind.SecondPriceSealed, 3)]
    [InlineData("open-market", AwardFormatKind.PostedPrice, 4)]
    [InlineData("first-contract", AwardFormatKind.FirstPriceSealed, 5)]
    public void A_whole_game_pays_what_the_rulebook_says_to_the_cent(string scenario, AwardFormatKind format, int seed)
    {
        var settings = ScenarioCatalogue.Find(scenario)!;
        var model = new GameModel();
        ModelGame.Play(settings with { Board = settings.Board with { Format = format } }, (ulong)seed, Room, ..0, (events, match) =>
        {
            foreach (var happened in events) model.Observe(happened);
            model.Compare(match);
        });
        Assert.InRange(model.Awards, 20, int.MaxValue);
        Assert.InRange(model.Closed.GetValueOrDefault(ContractOutcome.Paid), 5, int.MaxValue);
        Assert.InRange(model.Closed.GetValueOrDefault(ContractOutcome.FailedValidation), 3, int.MaxValue);
    }

    [Fact]
    public void Poor_bidders_default_and_the_model_knows_who_is_next()
    {
        var settings = ScenarioCatalogue.Find("open-market")! with { StartingCash = Credits.Of(150) };
        var model = new GameModel();
        ModelGame.Play(settings, 6, Room, ..0, (events, match) =>
        {
            foreach (var happened in events) model.Observe(happened);
            model.Compare(match);
        });
        Assert.InRange(model.Defaults, 1, int.MaxValue);
    }

    // One game for all errors.
    private static readonly Lazy<ModelGame> Recorded = new(() => ModelGame.Record(ScenarioCatalogue.Find("open-market")!, 2, Room));

    public static TheoryData<string> Errors => [.. Mutations.Keys];

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_engine_with_this_error_would_be_caught(string error) => Recorded.Value.Catches(Mutations[error]);

    private static Dictionary<string, Func<GameEvent, GameEvent?>> Mutations { get; } = new(StringComparer.Ordinal)
    {
        ["the second lowest bidder wins"] = happened => happened is BountyAwarded { Amounts.Count: > 1 } award ? award with { Winner = new SeatId(award.Winner.Number % 8 + 1) } : happened,
        ["an award pays a cent more"] = happened => happened is BountyAwarded award ? award with { Price = award.Price + new Credits(1) } : happened,
        ["a bond is a cent short"] = happened => happened is ContractOpened opened ? opened with { Bond = opened.Bond - new Credits(1) } : happened,
        ["a hire costs a cent more"] = happened => happened is RunStarted run ? run with { Price = run.Price + new Credits(1) } : happened,
        ["a check costs a cent less"] = happened => happened is CheckStarted check ? check with { Price = check.Price - new Credits(1) } : happened,
        ["a flagged piece is not refunded"] = happened => happened is CheckFinished { Flagged: true } check ? check with { Flagged = false } : happened,
        ["a failed contract is paid"] = happened => happened is ContractClosed { Outcome: ContractOutcome.FailedValidation } closed ? closed with { Outcome = ContractOutcome.Paid } : happened,
        ["a paid contract forgets a cost"] = happened => happened is ContractClosed { Outcome: ContractOutcome.Paid } closed ? closed with { Profit = closed.Profit + new Credits(1) } : happened,
        ["a cancelled contract keeps its whole bond"] = happened => happened is ContractClosed { Outcome: ContractOutcome.Cancelled } closed ? closed with { Outcome = ContractOutcome.Dropped, Profit = closed.Profit + new Credits(1) } : happened,
        ["a withdrawn or lost bid still counts"] = happened => happened is BidPlaced ? null : happened,
        ["scouting is free"] = happened => happened is BountyScouted ? null : happened,
        ["a deadline is a tick too long"] = happened => happened is ContractOpened opened ? opened with { Deadline = opened.Deadline + 1 } : happened,
    };
}
