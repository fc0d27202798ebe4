using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>What a piece costs and how long it takes at the prices of one job, in credits and ticks.</summary>
/// <param name="Run">One run at the planned tier, fee included.</param>
/// <param name="Refund">What a flag gives back.</param>
/// <param name="Check">One check.</param>
/// <param name="Next">One run a tier up, fee included.</param>
/// <param name="RunTicks">Ticks of a run with its wait.</param>
/// <param name="CheckTicks">Ticks of a check with its wait.</param>
/// <param name="NextTicks">Ticks of a run a tier up with its wait.</param>
/// <param name="Margin">How far the agent's horizon exceeds the piece, in doublings (y).</param>
internal readonly record struct PieceQuote(
    double Run, double Refund, double Check, double Next, double RunTicks, double CheckTicks, double NextTicks, double Margin);

/// <summary>Quotes for pieces. Factors of length are kept, because the same lengths come again and again.</summary>
internal sealed class AppraisalQuotes
{
    private const int KeptMinutes = 1024;

    private readonly Scenario _settings;
    private readonly double _fee;
    private readonly double _refund;
    private readonly double _aiShare;
    private readonly double _aiFee;
    private readonly double _expertShare;
    private readonly double[] _priceFactors = new double[KeptMinutes];
    private readonly int[] _runTicks = new int[KeptMinutes * 4];
    private readonly double[] _margins = new double[KeptMinutes * 4];

    public AppraisalQuotes(Scenario settings)
    {
        _settings = settings;
        _fee = 1 + (double)settings.Terms.EscrowFee;
        _refund = (double)settings.Terms.EscrowRefund;
        _aiShare = (double)settings.Checks.AiShare;
        _aiFee = Amount(settings.Checks.AiFee);
        _expertShare = (double)settings.Checks.ExpertShare;
    }

    public static double Amount(Credits credits) => credits.Cents / 100.0;

    public int PieceMinutes(int partMinutes, int pieces) => Odds.PieceMinutes(_settings.Labour, partMinutes, pieces);

    public PieceQuote Of(Job job, Specialty needed, AgentType agent, CheckKind check, int minutes)
    {
        var factor = PriceFactor(minutes);
        var price = Amount(job.Prices[agent.Index]) * factor;
        var up = agent.NextTier();
        return new PieceQuote(
            price * _fee,
            price * _refund,
            CheckPrice(job, check, minutes, factor),
            Amount(job.Prices[up.Index]) * factor * _fee,
            RunTicks(agent.Tier, minutes) + job.Wait,
            check == CheckKind.None ? 0 : Odds.CheckTicks(_settings, check, minutes) + job.Wait,
            RunTicks(up.Tier, minutes) + job.Wait,
            Margin(agent, needed, minutes));
    }

    /// <summary>The price of one check, in credits.</summary>
    public double CheckPrice(Job job, CheckKind check, int minutes, double factor) => check switch
    {
        CheckKind.None => 0,
        CheckKind.Ai => Amount(job.Prices[AgentType.Checker.Index]) * factor * _aiShare + _aiFee,
        _ => Amount(job.Prices[AgentType.Expert.Index]) * _expertShare * minutes,
    };

    /// <summary>How far an agent's horizon exceeds a piece for an unguided attempt, in doublings.</summary>
    public double Margin(AgentType agent, Specialty needed, int minutes)
    {
        var off = agent.Specialty == needed ? 0 : (double)_settings.Odds.OffSpecialty;
        if (minutes >= KeptMinutes) return Exact() + off;
        var place = minutes * 4 + (int)agent.Tier;
        // Zero is the mark of "not yet"; an exact zero is only computed again.
        return (_margins[place] != 0 ? _margins[place] : _margins[place] = Exact()) + off;

        double Exact() => Odds.Advantage(_settings, AgentType.Of(needed, agent.Tier), needed, minutes, guided: false);
    }

    public double PriceFactor(int minutes)
    {
        if (minutes >= KeptMinutes) return Odds.PriceFactor(_settings.Labour, minutes);
        return _priceFactors[minutes] != 0 ? _priceFactors[minutes] : _priceFactors[minutes] = Odds.PriceFactor(_settings.Labour, minutes);
    }

    public int RunTicks(Tier tier, int minutes)
    {
        if (minutes >= KeptMinutes) return Odds.RunTicks(_settings.Labour, tier, minutes);
        var place = minutes * 4 + (int)tier;
        return _runTicks[place] != 0 ? _runTicks[place] : _runTicks[place] = Odds.RunTicks(_settings.Labour, tier, minutes);
    }
}
