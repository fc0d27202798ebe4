using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using PlannerBot = Game.Bots.Strategies.Planner.Planner;

namespace Game.Bots.Tests;

/// <summary>A room as the planner sees it, put together by hand: what it sends for a given view.</summary>
internal sealed class PlannerRoom
{
    private static readonly SeatId Me = new(1);

    private readonly BotSeat _seat = new(new PlannerBot(), Me, botSeed: 1, forfeits: false);

    public Scenario Scenario { get; init; } = new() { Name = "test", Title = "Test", Summary = "Test." };

    public int Tick { get; set; } = 100;

    public Credits Cash { get; set; } = Credits.Of(2000);

    public List<BountyView> Bounties { get; } = [];

    public List<LeadView> Leads { get; } = [];

    public List<ContractView> Contracts { get; } = [];

    /// <summary>A bounty whose window closes in some ticks.</summary>
    public BountyId Bounty(double estimate, int closesIn = 2, int ceiling = 300, int workTicks = 200, double[]? readings = null, int minutes = 60)
    {
        var id = new BountyId(Tick - 20, Bounties.Count);
        Bounties.Add(new BountyView(
            id, "A job", "domain", "pack", minutes, Credits.Of(ceiling), AwardFormatKind.FirstPriceSealed, ValidatorKind.Client, Tick - 20, Tick + closesIn,
            workTicks, [new PartSpec(Specialty.Coder, minutes, [])], BountyStatus.Open, 8, 0, null, null, null, null, null, null, null));
        Leads.Add(new LeadView(
            id, (int)(estimate * 1_000_000), [.. (readings ?? []).Select(r => (int)(r * 1_000_000))], Credits.Of(ceiling).Times(0.01m), null, Credits.Of(ceiling).Times(0.25m)));
        return id;
    }

    /// <summary>Closes a bounty with the amounts that stood; the last live bid of the planner among them if it had one.</summary>
    public void Award(BountyId id, params int[] rivals)
    {
        var at = Bounties.FindIndex(bounty => bounty.Id == id);
        var own = Leads.Find(lead => lead.Bounty == id)?.Bid;
        var amounts = rivals.Select(amount => Credits.Of(amount)).Concat(own is null ? [] : [own.Amount]).ToList();
        Bounties[at] = Bounties[at] with { Status = BountyStatus.Working, Bids = amounts.Count, Amounts = amounts, Winner = new SeatId(2), Price = amounts.Min() };
        Leads.RemoveAll(lead => lead.Bounty == id);
    }

    /// <summary>A contract of one part, with the lines of its trace.</summary>
    public ContractId Contract(double estimate, Plan plan, int price, IReadOnlyList<PartProgressView> parts, IReadOnlyList<TraceView> trace)
    {
        var bounty = new BountyId(Tick - 60, 50 + Contracts.Count);
        var id = new ContractId(bounty, Me);
        Bounties.Insert(0, new BountyView(
            bounty, "A job", "domain", "pack", 60, Credits.Of(300), AwardFormatKind.FirstPriceSealed, ValidatorKind.Client, Tick - 60, Tick - 36, 200,
            [.. parts.Select(part => new PartSpec(part.Specialty, part.Minutes, part.After))], BountyStatus.Working, 8, 2, Me, Credits.Of(price), Tick + 164,
            [Credits.Of(price), Credits.Of(price + 50)], null, null, null));
        Contracts.Add(new ContractView(
            id, "A job", Credits.Of(price), Odds.Bond(Scenario.Bond, Credits.Of(price), Credits.Of(300)), Tick - 36, Tick + 164, Tick + 214, ContractStatus.Working, plan,
            Credits.Zero, null, null, null, (int)(estimate * 1_000_000), [], parts, trace, null));
        return id;
    }

    /// <summary>Plays one tick; a bid shows in the next view.</summary>
    public IReadOnlyList<Order> Turn()
    {
        var prices = AgentType.All.Select(type =>
        {
            var price = type.IsExpert ? Scenario.Labour.ExpertMinute : Scenario.Labour.Tiers[(int)type.Tier].BasePrice;
            return new PriceView(type, price, price, 4, 0, 0, 0, []);
        });
        var room = new RoomView(Tick, false, Scenario, [.. Bounties], [.. prices], [], []);
        var desk = new DeskView(Me, "planner", Cash, Credits.Zero, Credits.Zero, Credits.Zero, 0, 5, true, null, false, [.. Leads], [.. Contracts], []);
        var orders = _seat.Turn(new MatchView(room, desk)).Select(entry => entry.Order).ToList();
        Assert.Null(_seat.LastFault);
        foreach (var bid in orders.OfType<PlaceBid>())
        {
            var at = Leads.FindIndex(lead => lead.Bounty == bid.Bounty);
            Leads[at] = Leads[at] with { Bid = new BidView(bid.Amount, bid.StatedChance, bid.Plan) };
        }

        Tick++;
        return orders;
    }
}
