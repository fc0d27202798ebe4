using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Agencies;

public sealed class AgencyTests
{
    [Fact]
    public void A_seat_takes_an_agency_over_and_sees_what_its_agents_cost()
    {
        var play = Given(Houses.Books).When(Ben, new OpenAgency()).ThenAccepted().ThenHappened<AgencyOpened>(opened => opened.Seat == Ben);

        Assert.Equal((2, Credits.Of(6), null), (play.Line(Ben, Houses.Coder).Agents, play.Line(Ben, Houses.Coder).Cost, play.Line(Ben, Houses.Coder).Ask));
        Assert.Null(play.Desk(Ana).Agency);
        Assert.Equal(1, play.Room.Market!.Vacant);
    }

    [Fact]
    public void An_agency_earns_the_price_and_pays_the_cost()
    {
        var play = Given(Houses.Books, seats: 2).When(Ben, new OpenAgency()).When(Ben, new PostAsk(Houses.Coder, Credits.Of(5), 2));
        play.Won(Ana, new Plan([Worlds.Small])).ThenPaid(MoneyFor.AgencyCost, 9.75m);

        play.Until<RunFinished>().ThenHappened<MoneyMoved>(moved => moved.For == MoneyFor.Wage && moved.To == Account.Cash(Ben));
        // 5 x 2^0.7 = 8.12 earned, 9.75 paid: it asked less than its agents cost.
        Assert.Equal(Credits.From(8.12m - 9.75m), play.Desk(Ben).Profit);
        play.Until<ProfitSettled>(settled => settled.Seat == Ben);
        Assert.Equal(play.Desk(Ben).Profit, play.Room.Standings.Single(line => line.Seat == Ben).Profit);
    }

    [Fact]
    public void An_agency_does_not_bid_and_an_orchestrator_with_work_opens_none()
    {
        var play = Given(Houses.Books with { Board = new BoardSettings { Window = 4 } }, seats: 3).When(Ben, new OpenAgency());

        play.When(Ben, new PlaceBid(play.Id, Credits.Of(5))).ThenRefused(Rejection.RunsAgency);
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(5))).When(Ana, new OpenAgency()).ThenRefused(Rejection.SeatHasWork);
        play.Until<ContractOpened>().When(Ana, new OpenAgency()).ThenRefused(Rejection.SeatHasWork);
    }

    [Fact]
    public void Orders_about_agencies_are_refused_by_number()
    {
        var play = Given(Houses.Books, seats: 4).When(Ben, new OpenAgency());

        play.When(Ana, new PostAsk(Houses.Coder, Credits.Of(8), 1)).ThenRefused(Rejection.RunsNoAgency);
        play.When(Ana, new WithdrawAsk(Houses.Coder)).ThenRefused(Rejection.RunsNoAgency);
        play.When(Ben, new WithdrawAsk(Houses.Coder)).ThenRefused(Rejection.NoSuchAsk);
        play.When(Ben, new PostAsk(AgentType.Expert, Credits.Of(8), 1)).ThenRefused(Rejection.OutOfRange);
        play.When(Ben, new PostAsk(Houses.Coder, Credits.Of(8), 0)).ThenRefused(Rejection.OutOfRange);
        play.When(Ben, new PostAsk(Houses.Coder, Credits.From(3.99m), 1)).ThenRefused(Rejection.AskOutOfRange);
        play.When(Ben, new PostAsk(Houses.Coder, Credits.From(32.01m), 1)).ThenRefused(Rejection.AskOutOfRange);
        play.When(Ben, new PostAsk(Houses.Coder, Credits.Of(8), 3)).ThenRefused(Rejection.TooManyAgents);
        play.When(Ben, new OpenAgency()).ThenRefused(Rejection.RunsAgency);
        play.When(Cleo, new OpenAgency()).When(new SeatId(4), new OpenAgency()).ThenRefused(Rejection.NoAgencyVacant);
        Given().When(Ana, new OpenAgency()).ThenRefused(Rejection.NoAgencyVacant);
    }

    [Fact]
    public void A_withdrawn_ask_sells_nothing_and_those_at_work_stay()
    {
        var play = Houses.Taken(Houses.Books).When(Cleo, new PostAsk(Houses.Coder, Credits.Of(8), 2)).Won(Ana, new Plan([Worlds.Small]));

        play.When(Cleo, new WithdrawAsk(Houses.Coder)).ThenAccepted();

        Assert.Equal((1, null), (play.Line(Cleo, Houses.Coder).Busy, play.Line(Cleo, Houses.Coder).Ask));
        Assert.Empty(play.Market(Houses.Coder).Asks!);
    }

    [Fact]
    public void An_agency_without_the_cash_for_its_agents_offers_none()
    {
        var play = Given(Houses.Books.Cash(5), seats: 2).When(Ben, new OpenAgency()).When(Ben, new PostAsk(Houses.Coder, Credits.Of(4), 2));

        // Its cost of 6 is more than the 5 it has; the two agents in the book are those of the house.
        Assert.Equal(2, play.Market(Houses.Coder).Asks!.Sum(level => level.Quantity));
        play.Wait(30).ThenNothing<SeatBankrupt>();
    }

    [Fact]
    public void Agencies_are_invited_to_no_bounty()
    {
        var busy = Houses.Books with { Arrivals = Houses.Books.Arrivals with { RatePerSeat = 0.5m } };
        var play = Given(busy).When(Ben, new OpenAgency()).Wait(30);

        Assert.DoesNotContain(play.All.OfType<SeatInvited>(), invited => invited.Seat == Ben && invited.Bounty.Tick > 0);
    }

    [Fact]
    public void Private_costs_differ_from_agency_to_agency_and_follow_the_seed()
    {
        var spread = Houses.Books with { Agencies = Houses.Books.Agencies with { CostSpread = 0.3m } };
        var (one, same) = (Houses.Taken(spread), Houses.Taken(spread));

        Assert.NotEqual(one.Line(Cleo, Houses.Coder).Cost, one.Line(new SeatId(4), Houses.Coder).Cost);
        Assert.Equal(one.Line(Cleo, Houses.Coder).Cost, same.Line(Cleo, Houses.Coder).Cost);
    }

    [Fact]
    public void The_agents_of_a_type_are_dealt_among_the_agencies_to_the_last_one()
    {
        var three = Houses.Books with { Agencies = Houses.Books.Agencies with { Count = 3, Seats = 3 } };
        var play = Given(three, seats: 3).When((Ana, new OpenAgency()), (Ben, new OpenAgency()), (Cleo, new OpenAgency()));

        foreach (var line in play.Room.Prices.Where(line => !line.Type.IsExpert))
        {
            Assert.Equal(line.Supply, new[] { Ana, Ben, Cleo }.Sum(seat => play.Line(seat, line.Type).Agents));
        }
    }
}
