using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Subcontracts;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;
using static Game.Domain.Tests.Subcontracts.Guild;

namespace Game.Domain.Tests.Subcontracts;

public sealed class PostingTests
{
    [Fact]
    public void Without_the_setting_nothing_can_be_posted() =>
        Won(World(depth: 0)).When(Ana, Order(Won().Contract)).ThenRefused(Rejection.TooDeep);

    [Fact]
    public void Posting_locks_the_reward_and_the_check()
    {
        var play = Won();
        var cash = play.Desk(Ana).Cash;
        play.Posted(check: CheckKind.Expert);
        var fee = play.Sub().Sub!.CheckFee;

        // 27 percent of the first part's minutes at 1.20 each.
        Assert.Equal(Credits.From(1.2m).Times(0.27m * play.Sub().Minutes), fee);
        Assert.Equal((cash - Credits.Of(100) - fee, Credits.Of(100) + Credits.Of(100) + fee), (play.Desk(Ana).Cash, play.Desk(Ana).Held));
    }

    [Fact]
    public void Difficulty_and_parts_are_those_of_the_whole()
    {
        var play = Won(World() with { Difficulty = new() });
        var whole = play.Bounty;
        play.Posted([0, 1]);
        var sub = play.Sub();

        Assert.Equal(whole.Difficulty, sub.Difficulty);
        Assert.Equal(whole.PartDifficulties, sub.PartDifficulties);
        Assert.Equal(whole.Parts.Select(part => (part.Specialty, part.Minutes)), sub.Parts.Select(part => (part.Specialty, part.Minutes)));
        Assert.Equal(whole.Parts.SelectMany(part => part.After), sub.Parts.SelectMany(part => part.After));
        Assert.Equal((whole.Title, whole.Domain, whole.Minutes), (sub.Title, sub.Domain, sub.Minutes));
    }

    [Fact]
    public void A_free_estimate_is_the_one_of_the_whole()
    {
        var play = Won(World() with { Difficulty = new() });
        play.Posted();

        Assert.All(play.All.OfType<SeatInvited>().Where(invited => invited.Bounty == play.Sub().Id), invited =>
            Assert.Equal(play.All.OfType<SeatInvited>().Single(first => first.Bounty == play.Id && first.Seat == invited.Seat).Estimate, invited.Estimate));
    }

    [Fact]
    public void The_name_is_the_parents_with_the_first_part_and_an_ordinal()
    {
        var play = Won();
        play.Posted();
        Assert.Equal($"{play.Id}~0-0", play.Sub().Id.ToString());
        play.When(Ana, new CallOffParts(play.Sub().Id)).Posted();

        Assert.Equal($"{play.Id}~0-1", play.Sub().Id.ToString());
        Assert.True(BountyId.TryParse($"{play.Id}~0-1", out var read) && read == play.Sub().Id && read.Depth == 1 && read.Root == play.Id);
    }

    [Fact]
    public void Everybody_but_the_poster_may_be_invited()
    {
        var play = Won().Posted();

        Assert.Equal([Ben, Cleo, Dan], play.All.OfType<SeatInvited>().Where(invited => invited.Bounty == play.Sub().Id).Select(invited => invited.Seat));
        play.When(Ana, new PlaceBid(play.Sub().Id, Credits.Of(50))).ThenRefused(Rejection.UnknownBounty);
        Assert.Contains(play.Match.SeenBy(Viewer.Seat(Ana)).Room.Bounties, card => card.Id == play.Sub().Id && card.Sub!.Parent == play.Contract);
    }

    [Fact]
    public void Nothing_is_hired_for_a_part_that_is_out()
    {
        var play = Won().Posted();
        play.When(Ana, new ChangePlan(new Plan([AtOnce, AtOnce])) { Contract = play.Contract }).ThenAccepted();
        play.When(Ana, new HirePiece(0, 0, AtOnce.Agent, Credits.Of(999)) { Contract = play.Contract }).ThenRefused(Rejection.PieceNotWaiting);

        Assert.Equal(0, play.Count<RunStarted>());
        Assert.Equal(play.Sub().Id, play.Work.Parts[0].PostedAs);
    }

    [Fact]
    public void A_waiting_hire_of_a_posted_part_is_called_off()
    {
        var limit = AtOnce with { LimitPrice = new Credits(1) };
        var play = Given(World(), 3).Won(Ana, new Plan([limit, limit]), 400).ThenHappened<HireQueued>();

        play.Posted().ThenHappened<HireReleased>();
        Assert.Equal(0, play.Desk(Ana).Attention);
    }

    [Theory]
    [InlineData(new int[0], 100, 3, 60, Rejection.OutOfRange)]
    [InlineData(new[] { 1, 0 }, 100, 3, 60, Rejection.OutOfRange)]
    [InlineData(new[] { 0, 0 }, 100, 3, 60, Rejection.OutOfRange)]
    [InlineData(new[] { 0 }, 0, 3, 60, Rejection.OutOfRange)]
    [InlineData(new[] { 0 }, 100, 0, 60, Rejection.OutOfRange)]
    [InlineData(new[] { 0 }, 100, 3, 0, Rejection.OutOfRange)]
    [InlineData(new[] { 2 }, 100, 3, 60, Rejection.UnknownPiece)]
    [InlineData(new[] { -1 }, 100, 3, 60, Rejection.UnknownPiece)]
    [InlineData(new[] { 1 }, 100, 3, 60, Rejection.PartNotReady)]
    [InlineData(new[] { 0 }, 100, 3, 9999, Rejection.BeyondContract)]
    [InlineData(new[] { 0 }, 5000, 3, 60, Rejection.NotEnoughCash)]
    public void What_cannot_be_posted_is_rejected(int[] parts, int reward, int window, int work, Rejection reason)
    {
        var play = Won(Chained);

        play.When(Ana, Order(play.Contract, parts, reward, window, work)).ThenRefused(reason);
    }

    [Fact]
    public void A_part_that_has_started_or_is_out_is_rejected()
    {
        var play = Won().Posted();
        play.When(Ana, Order(play.Contract)).ThenRefused(Rejection.PartTaken);
        var other = Given(World(), 3).Won(Ana, new Plan([AtOnce, Never]), 400).Wait();
        other.When(Ana, Order(other.Contract)).ThenRefused(Rejection.PartTaken);
    }

    [Fact]
    public void Only_the_owner_of_a_running_contract_posts_its_parts()
    {
        var play = Won();
        play.When(Ben, Order(play.Contract)).ThenRefused(Rejection.UnknownContract);
        play.When(Ana, new DropContract { Contract = play.Contract });
        play.When(Ana, Order(play.Contract)).ThenRefused(Rejection.ContractNotRunning);
    }

    [Fact]
    public void Posting_goes_three_deep_and_no_deeper()
    {
        var play = Won(World(depth: 3), seats: 5);
        play.Posted([0], 200).Taken(Ben, 180, Never);
        var first = play.Contract;
        play.When(Ben, Order(first, [0], 150, 2, 40)).ThenAccepted();
        play.Taken(Cleo, 120, Never);
        var second = play.Contract;
        play.When(Cleo, Order(second, [0], 100, 2, 25)).ThenAccepted();
        play.Taken(Dan, 80, Never);

        Assert.Equal(3, play.Contract.Bounty.Depth);
        Assert.Equal($"{play.Id}~0-0~0-0~0-0", play.Contract.Bounty.ToString());
        play.When(Dan, Order(play.Contract, [0], 50, 1, 5)).ThenRefused(Rejection.TooDeep);
    }

    [Fact]
    public void Nobody_up_the_chain_is_invited()
    {
        var play = Won(seats: 5).Posted([0], 200).Taken(Ben, 180, Never);
        play.When(Ben, Order(play.Contract, [0], 150, 2, 40)).ThenAccepted();

        Assert.Equal([3, 4, 5], play.All.OfType<SeatInvited>().Where(invited => invited.Bounty == play.Sub().Id).Select(invited => invited.Seat.Number));
    }

    [Theory]
    [InlineData(AwardFormatKind.PostedPrice)]
    [InlineData(AwardFormatKind.FirstPriceSealed)]
    [InlineData(AwardFormatKind.SecondPriceSealed)]
    [InlineData(AwardFormatKind.DescendingClock)]
    [InlineData(AwardFormatKind.RisingClock)]
    [InlineData(AwardFormatKind.ScoredSealed)]
    public void Any_award_format_finds_a_winner_and_returns_what_was_not_asked_for(AwardFormatKind format)
    {
        var play = Won().Posted(format: format);
        var sub = play.Sub();
        var ask = play.Match.SeenBy(Viewer.Seat(Ben)).Room.Bounties.Single(card => card.Id == sub.Id) is { Clock: { } clock } ? clock.Price : sub.Ceiling;
        play.When(Ben, new PlaceBid(sub.Id, ask, Plan: new Plan([AtOnce])));
        if (!play.Last.OfType<BountyAwarded>().Any()) play.Until<BountyAwarded>();

        Assert.Equal(play.Event<BountyAwarded>().Price, play.Escrow());
        play.Until<ContractClosed>(closed => closed.Contract.Bounty == sub.Id).ThenHappened<PartDelivered>();
        Assert.Equal(Credits.Zero, play.Escrow());
    }

    [Fact]
    public void In_a_contest_the_first_delivery_that_passes_does_the_part_and_the_others_are_outrun()
    {
        var play = Won().Posted(format: AwardFormatKind.Contest, check: CheckKind.Ai);
        var sub = play.Sub();
        play.When((Ben, new PlaceBid(sub.Id, sub.Ceiling, Plan: new Plan([AtOnce]))), (Cleo, new PlaceBid(sub.Id, sub.Ceiling, Plan: new Plan([AtOnce]))));
        play.Until<PartDelivered>().ThenHappened<PartDelivered>().ThenNothing<PartsReturned>();

        play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Paid).ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Outrun);
        Assert.Equal(Credits.Zero, play.Escrow());
        Assert.True(play.Desk(Ana).Contracts.Single().Parts[0] is { Done: true, Delivered: true });
    }

    [Fact]
    public void A_part_that_nobody_takes_comes_back_with_the_escrow()
    {
        var play = Won();
        var cash = play.Desk(Ana).Cash;
        play.Posted(check: CheckKind.Ai).Until<BountyExpired>();

        play.ThenHappened<PartsReturned>(returned => returned.Reason == ReturnReason.Unsold);
        Assert.Equal((cash, Credits.Zero, null), (play.Desk(Ana).Cash, play.Escrow(), play.Work.Parts[0].PostedAs));
        Assert.Contains(play.Desk(Ana).Notices, notice => notice.Kind == NoticeKind.PartReturned);
    }

    private static Scenario Chained { get; } = ChainedWorld();

    // The first seed's job is one whose second part waits for the first: said here so that a new pack cannot turn the tests into nothing.
    private static Scenario ChainedWorld()
    {
        Assert.Equal([0], Won().Bounty.Parts[1].After);
        return World();
    }
}
