using Game.Domain.Board;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Standing;

public sealed class ReputationTests
{
    private static readonly ReputationSettings On = new() { Enabled = true };

    // Every job has a ceiling of 500, so that is the median: a price of 500 weighs one job.
    private static Scenario Kept { get; } = Worlds.Sure with { Reputation = On };

    [Fact]
    public void Where_no_records_are_kept_none_is_opened_shown_or_changed()
    {
        var play = GivenWork(Worlds.Small).Until<ContractClosed>().Wait(2);

        Assert.Equal(0, play.Count<RecordOpened>() + play.Count<RecordChanged>());
        Assert.All(play.Room.Standings, line => Assert.Null(line.Record));
        Assert.Null(play.Desk(Ana).Reputation);
    }

    [Fact]
    public void An_unknown_seat_stands_at_the_prior()
    {
        var play = Given(Kept);

        Assert.Equal((500_000, 0.25m), (play.Desk(Ana).Reputation!.Value, play.Desk(Ana).Reputation!.BondShare));
        Assert.Equal(2, play.Count<RecordOpened>(opened => opened.Prior == 500_000));
    }

    [Theory]
    // (0.5 x 4 + weight) / (4 + weight), weight = price / 500 within 0.25 and 4.
    [InlineData(500, 600_000)]
    [InlineData(250, 555_555)]
    [InlineData(50, 529_411)]
    public void A_paid_contract_lifts_it_by_the_weight_of_its_price(decimal price, int reputation)
    {
        var play = GivenWork(Worlds.Small, Kept, price).Until<ContractClosed>();

        play.ThenHappened<RecordChanged>(changed => changed is { Mark: RecordMark.Delivered } && changed.Seat == Ana);
        Assert.InRange(play.Desk(Ana).Reputation!.Value, reputation - 200, reputation);
        Assert.Equal(500_000, play.Desk(Ben).Reputation!.Value);
    }

    [Theory]
    [InlineData(ContractOutcome.FailedValidation)]
    [InlineData(ContractOutcome.Dropped)]
    [InlineData(ContractOutcome.TooLate)]
    public void Failing_lateness_and_giving_up_lower_it(ContractOutcome how)
    {
        var world = Worlds.Hopeless with { Reputation = On, Board = Worlds.Hopeless.Board with { DeadlineFactor = 0, DeadlineFloor = how == ContractOutcome.TooLate ? 1 : 90 } };
        var play = GivenWork(Worlds.Small, world, 500);
        if (how == ContractOutcome.Dropped) play.When(Ana, new DropContract { Contract = play.Contract });
        else play.Until<ContractClosed>(closed => closed.Outcome == how);

        play.ThenHappened<RecordChanged>(changed => changed.Mark == RecordMark.Failed);
        Assert.InRange(play.Desk(Ana).Reputation!.Value, 399_900, 400_100);
    }

    [Fact]
    public void What_the_end_cancels_tells_nothing()
    {
        var play = GivenWork(Worlds.Small, Kept).End();

        play.ThenHappened<ContractClosed>(closed => closed.Outcome == ContractOutcome.Cancelled);
        Assert.Equal(0, play.Count<RecordChanged>());
    }

    [Fact]
    public void After_the_half_life_an_outcome_has_half_its_weight()
    {
        var play = GivenWork(Worlds.Small, Kept with { Reputation = On with { HalfLife = 100 } }, 500).Until<ContractClosed>().Wait(100);

        // The tick of entering is still open when it is entered: 100 ticks later is one age of 101.
        Assert.InRange(play.Desk(Ana).Reputation!.Value, 554_500, 555_556);
    }

    [Fact]
    public void A_good_record_locks_a_smaller_bond()
    {
        var play = GivenWork(Worlds.Small, Kept.Opening(2), 500).Until<ContractClosed>();
        var second = play.All.OfType<BountyPosted>().Last();
        Assert.NotEqual(play.Contract.Bounty, second.Id);
        Assert.InRange(play.Desk(Ana).Reputation!.BondShare, 0.2125m, 0.2126m);
    }

    [Fact]
    public void The_bond_that_is_locked_is_the_one_that_was_shown()
    {
        var play = Given(Kept.Opening(1) with { Arrivals = Kept.Arrivals with { RatePerSeat = 0.05m, Opening = 1 }, Ticks = 1000 });
        play.Won(Ana, new Plan([Worlds.Small]), 500).Until<ContractClosed>();
        while (play.Desk(Ana).Leads.Count == 0) play.Wait();
        var lead = play.Desk(Ana).Leads[0];
        play.When(Ana, new PlaceBid(lead.Bounty, play.All.OfType<BountyPosted>().Single(posted => posted.Id == lead.Bounty).Ceiling));
        Assert.True(lead.Bond < Credits.Of(125));
        play.Until<ContractOpened>(opened => opened.Contract.Owner == Ana);

        // Faded for two ticks since it was shown.
        Assert.InRange(play.Event<ContractOpened>().Bond.Cents, lead.Bond.Cents, lead.Bond.Cents + 10);
        Assert.Equal(play.Event<ContractOpened>().Bond, play.All.OfType<MoneyMoved>().Last(moved => moved.For == MoneyFor.Bond).Amount);
    }

    [Theory]
    [InlineData(0, 250_000)]
    [InlineData(500_000, 250_000)]
    [InlineData(700_000, 175_000)]
    [InlineData(900_000, 100_000)]
    [InlineData(1_000_000, 100_000)]
    public void The_bond_share_falls_in_a_straight_line_from_a_half_to_nine_tenths(int reputation, int share)
    {
        var play = Given(Kept with { Reputation = On with { Prior = reputation / 1_000_000m } });

        Assert.Equal(share / 1_000_000m, play.Desk(Ana).Reputation!.BondShare);
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.49, false)]
    public void Agencies_work_on_completion_for_a_reputation_that_suffices(double prior, bool trusted)
    {
        var terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()], CompletionDeliveries = 0 };
        var play = Given(Kept with { Terms = terms, Reputation = On with { Prior = (decimal)prior } });

        Assert.Equal(trusted, play.Desk(Ana).Credit);
    }

    [Fact]
    public void A_default_on_a_bond_leaves_a_mark()
    {
        var play = Given(Kept.Cash(20));
        play.When(Ana, new PlaceBid(play.Id, play.Bounty.Ceiling)).Until<AwardDefaulted>();

        play.ThenHappened<RecordChanged>(changed => changed is { Mark: RecordMark.Defaulted, Weight: 1_000_000 });
        Assert.InRange(play.Desk(Ana).Reputation!.Value, 400_000, 400_100);
        Assert.Equal(1, play.Room.Standings.Single(line => line.Seat == Ana).Record!.Missed);
    }

    [Fact]
    public void Two_defaults_in_a_row_suspend_bidding_for_sixty_ticks()
    {
        var play = Given(Kept.Cash(20).Opening(2));
        var ids = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        play.When((Ana, new PlaceBid(ids[0], Credits.Of(500))), (Ana, new PlaceBid(ids[1], Credits.Of(500)))).Until<AwardDefaulted>();

        var second = play.Last.OfType<AwardDefaulted>().Last();
        Assert.Equal(play.Room.Tick + 60, second.SuspendedUntil);
        Assert.Equal(2, play.Last.OfType<RecordChanged>().Count());
    }

    [Fact]
    public void A_name_that_comes_later_starts_slightly_below_those_who_are_known()
    {
        var failed = GivenWork(Worlds.Small, Worlds.Hopeless with { Reputation = On }, 500).Until<ContractClosed>();
        failed.Join();
        // Ana, the only one with a record, stands at 0.4.
        Assert.InRange(failed.Event<RecordOpened>().Prior, 349_900, 350_100);

        var paid = GivenWork(Worlds.Small, Kept, 500).Until<ContractClosed>();
        paid.Join();
        Assert.Equal(500_000, paid.Event<RecordOpened>().Prior);
    }

    [Fact]
    public void Who_replaces_a_bankrupt_bot_is_no_better_known_than_it_was()
    {
        var world = Worlds.Hopeless.NoBond() with { Reputation = On, Bankruptcy = new() { ReplaceBots = true } };
        var play = Given(world.Cash(14), bots: true).Won(Ana, new Plan([Worlds.Small]), 500).Until<SeatReplaced>(replaced => replaced.Seat == Ana);

        var before = play.All.OfType<RecordChanged>().Single();
        Assert.Equal((Ana, RecordMark.Failed), (before.Seat, before.Mark));
        Assert.InRange(play.Event<RecordOpened>().Prior, 0, 400_100);
        Assert.Equal((0, 0), (play.Room.Standings.Single(line => line.Seat == Ana).Record!.Delivered, play.Room.Standings.Single(line => line.Seat == Ana).Record!.Missed));
    }

    [Theory]
    // Quantiles of the Beta distribution that have a closed form: Beta(1 + n, 1) has x = p^(1 / (n + 1)).
    [InlineData(0, 0, 50_000, 950_000)]
    [InlineData(1, 0, 223_607, 974_679)]
    [InlineData(0, 1, 25_321, 776_393)]
    [InlineData(9, 0, 741_134, 994_884)]
    [InlineData(299, 0, 990_064, 999_829)]
    public void The_interval_is_the_middle_ninety_percent_of_beta(int passed, int missed, int low, int high)
    {
        var interval = Scoring.Interval(passed, missed);

        Assert.InRange(interval.Low, low - 1, low + 1);
        Assert.InRange(interval.High, high - 1, high + 1);
    }

    [Fact]
    public void Twenty_five_jobs_tell_a_nine_in_ten_from_a_seven_in_ten_performer_and_five_do_not()
    {
        Assert.True(Scoring.Interval(23, 2).Low > 18 / 25.0 * 1_000_000);
        Assert.True(Scoring.Interval(5, 0).Low < 700_000);
    }

    [Fact]
    public void The_public_line_counts_and_brackets_without_a_bare_number()
    {
        var play = GivenWork(Worlds.Small, Kept, 500).Until<ContractClosed>();
        var record = play.Room.Standings.Single(line => line.Seat == Ana).Record!;

        Assert.Equal((1, 0), (record.Delivered, record.Missed));
        Assert.Equal(Scoring.Interval(1, 0), (record.Low, record.High));
    }
}
