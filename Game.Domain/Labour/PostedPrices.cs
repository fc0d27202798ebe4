using Game.Domain.Markets;
using Game.Domain.Scenarios;

namespace Game.Domain.Labour;

/// <summary>A posted price per type that follows supply and demand; who finds an agent at it hires at once.</summary>
internal sealed class PostedPrices : IHiringMechanism
{
    public static readonly PostedPrices Instance = new();

    private PostedPrices()
    {
    }

    public static PostedPriceRule Rule(PriceSettings prices) => new(
        (double)prices.Gain, (double)prices.Pull, (double)prices.Target, (double)prices.Clip, (double)prices.Floor, (double)prices.Ceiling);

    public void Open(Decision decision)
    {
    }

    public void Hire(Decision decision) => Hiring.Serve(decision);

    public IReadOnlyList<int> Prices(GameState state)
    {
        var rule = Rule(state.Settings.Prices);
        return [.. AgentType.All.Select(type => Next(state, rule, type))];
    }

    /// <summary>The next log price of one line. Where nobody can be hired it stands still: it would only say that nobody can be hired.</summary>
    public static int Next(GameState state, PostedPriceRule rule, AgentType type) => state.Hireable(type)
        ? rule.Next(state.Labour.Logs[type.Index], Pricing.Pressure(state, type))
        : state.Labour.Logs[type.Index];
}
