using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Game.Domain.Tests.Agencies;

/// <summary>Rooms in which agencies sell: two seats, one job of an hour, four agents of each type, and nobody else who wants them.</summary>
internal static class Houses
{
    public static readonly AgentType Coder = AgentType.Of(Specialty.Coder, Tier.Small);

    /// <summary>Order books; both agencies ask exactly their costs, all alike.</summary>
    public static Scenario Books { get; } = With(Worlds.Sure.NoBond(), PriceMechanismKind.OrderBook);

    /// <summary>A call every third tick, without slack.</summary>
    public static Scenario Calls { get; } = With(Worlds.Sure.NoBond(), PriceMechanismKind.CallAuction);

    public static Scenario With(Scenario basis, PriceMechanismKind mechanism) => basis with
    {
        Board = new BoardSettings { Window = 7 },
        Prices = basis.Prices with { Mechanism = mechanism, Background = 0, BackgroundSwing = 0, Call = new CallSettings { Interval = 3, Slack = 0.25m } },
        Agencies = new AgencySettings { Count = 2, Seats = 2, Cost = 0.75m, CostSpread = 0, Markup = 0, Heat = 0 },
    };

    public static AgencyLineView Line(this Play play, SeatId seat, AgentType type) => play.Desk(seat).Agency!.Lines.Single(line => line.Type == type);

    public static MarketLineView Market(this Play play, AgentType type) => play.Room.Market!.Lines.Single(line => line.Type == type);

    /// <summary>Both agencies are taken, so that nobody asks but whom the test tells to.</summary>
    public static Play Taken(Scenario scenario, int seats = 4) => Play.Given(scenario, seats)
        .When((new SeatId(seats - 1), new OpenAgency()), (new SeatId(seats), new OpenAgency()));
}
