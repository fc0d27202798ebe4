using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>What a piece costs and how long it takes at the prices of one job, in credits and ticks.</summary>
/// <param name="Run">What one run at the planned tier costs at its start, fee and premium included.</param>
/// <param name="Refund">What a flag gives back: of the escrow, and from the insurer.</param>
/// <param name="Check">One check.</param>
/// <param name="Next">The same for a run a tier up.</param>
/// <param name="RunTicks">Ticks of a run with its wait.</param>
/// <param name="CheckTicks">Ticks of a check with its wait.</param>
/// <param name="NextTicks">Ticks of a run a tier up with its wait.</param>
/// <param name="Margin">How far the agent's horizon exceeds the piece, in doublings (y).</param>
/// <param name="RunDue">What one run adds to what is owed if the contract is paid.</param>
/// <param name="NextDue">The same for a run a tier up.</param>
/// <param name="RunCover">What the insurer gives for one run whose result sinks the contract.</param>
/// <param name="NextCover">The same for a run a tier up.</param>
/// <param name="FirstCost">What a piece's first run costs more than later ones: other hours have other energy.</param>
/// <param name="FirstTicks">What the first run waits longer than later ones.</param>
/// <param name="FirstCheck">What the first check waits longer than later ones.</param>
internal readonly record struct PieceQuote(
    double Run, double Refund, double Check, double Next, double RunTicks, double CheckTicks, double NextTicks, double Margin,
    double RunDue = 0, double NextDue = 0, double RunCover = 0, double NextCover = 0,
    double FirstCost = 0, double FirstTicks = 0, double FirstCheck = 0);

/// <summary>How a part's hires are paid for.</summary>
/// <param name="Terms">The terms granted.</param>
/// <param name="Insured">True if each hire is insured.</param>
/// <param name="Factor">The price on these terms as a multiple of the market's price.</param>
internal readonly record struct HirePay(TermsKind Terms, bool Insured, double Factor)
{
    /// <summary>Escrow, uninsured.</summary>
    public static HirePay Usual { get; } = new(TermsKind.Escrow, Insured: false, 1);

    public bool Plain => Terms == TermsKind.Escrow && !Insured;
}

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
    private readonly int[] _checkTicks = new int[KeptMinutes * 3];
    private readonly int[] _pieceMinutes = new int[KeptMinutes * (AppraisalTables.MostPieces + 1)];
    private readonly double[] _margins = new double[KeptMinutes * 4];
    private readonly int[] _failures;

    public AppraisalQuotes(Scenario settings)
    {
        _settings = settings;
        _fee = 1 + (double)settings.Terms.EscrowFee;
        _refund = (double)settings.Terms.EscrowRefund;
        _aiShare = (double)settings.Checks.AiShare;
        _aiFee = Amount(settings.Checks.AiFee);
        _expertShare = (double)settings.Checks.ExpertShare;
        _failures = settings.Insurance.Offered ? new int[KeptMinutes * 4 * 3 * 2] : [];
    }

    public Scenario Settings => _settings;

    public static double Amount(Credits credits) => credits.Cents / 100.0;

    public int PieceMinutes(int partMinutes, int pieces)
    {
        if (partMinutes >= KeptMinutes || pieces > AppraisalTables.MostPieces) return Odds.PieceMinutes(_settings.Labour, partMinutes, pieces);
        ref var known = ref _pieceMinutes[partMinutes * (AppraisalTables.MostPieces + 1) + pieces];
        return known != 0 ? known : known = Odds.PieceMinutes(_settings.Labour, partMinutes, pieces);
    }

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
            check == CheckKind.None ? 0 : CheckTicks(check, minutes) + job.Wait,
            RunTicks(up.Tier, minutes) + job.Wait,
            Margin(agent, needed, minutes) + job.Skill);
    }

    /// <summary>A quote on other terms than plain escrow.</summary>
    public PieceQuote Of(Job job, Specialty needed, AgentType agent, CheckKind check, int minutes, HirePay pay)
    {
        var usual = Of(job, needed, agent, check, minutes);
        if (pay.Plain) return usual;
        var terms = PaymentTerms.Of(pay.Terms);
        var settings = _settings.Terms;
        var (fee, due) = ((double)terms.Fee(settings), terms.Time == PayTime.Payment);
        var run = usual.Run / _fee * pay.Factor;
        var next = usual.Next / _fee * pay.Factor;
        var refund = run * (double)terms.Refund(settings);
        return usual with
        {
            Run = (due ? 0 : run) + run * fee + Premium(run, agent),
            Next = (due ? 0 : next) + next * fee + Premium(next, agent.NextTier()),
            Refund = pay.Insured ? run : refund,
            Margin = usual.Margin + Doublings(pay.Terms),
            RunDue = due ? run : 0,
            NextDue = due ? next : 0,
            RunCover = pay.Insured ? run : 0,
            NextCover = pay.Insured ? next : 0,
        };

        double Premium(double price, AgentType hired) => pay.Insured
            ? price * Failure(hired, needed, minutes, check) / 1e6 * (double)_settings.Insurance.Loading
            : 0;
    }

    /// <summary>The house estimate that a first attempt fails its check or is found by the validator, in parts per million.</summary>
    public int Failure(AgentType agent, Specialty needed, int minutes, CheckKind check)
    {
        if (minutes >= KeptMinutes || _failures.Length == 0) return Exact();
        var place = ((minutes * 4 + (int)agent.Tier) * 3 + (int)check) * 2 + (agent.Specialty == needed ? 0 : 1);
        return _failures[place] != 0 ? _failures[place] : _failures[place] = Exact();

        int Exact()
        {
            var good = PriorChance(Margin(agent, needed, minutes));
            var (caught, falsely) = check switch
            {
                CheckKind.None => (0.0, 0.0),
                CheckKind.Ai => ((double)_settings.Checks.AiCatch, (double)_settings.Checks.AiFalseFlag),
                _ => ((double)_settings.Checks.ExpertCatch, (double)_settings.Checks.ExpertFalseFlag),
            };
            var found = Odds.Strictness(_settings.Validation, _settings.Validation.Validator) / 1e6;
            return OwnMath.Millionths(good * falsely + (1 - good) * (caught + (1 - caught) * found));
        }
    }

    // The house knows no more of a job than how difficulties are spread: both at once are one bell.
    private double PriorChance(double margin)
    {
        var (task, part) = ((double)_settings.Difficulty.TaskSpread, (double)_settings.Difficulty.PartSpread);
        var spread = Math.Sqrt(task * task + part * part);
        double sum = 0, weights = 0;
        for (var i = -20; i <= 20; i++)
        {
            var z = i / 5.0;
            var weight = OwnMath.Exp(-z * z / 2);
            weights += weight;
            sum += weight * OwnMath.Sigmoid(margin - z * spread);
        }

        return sum / weights;
    }

    /// <summary>What terms do to an agent's work, in doublings.</summary>
    public double Doublings(TermsKind terms) => terms == TermsKind.Escrow ? 0 : (double)PaymentTerms.Of(terms).Doublings(_settings.Terms);

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

    private int CheckTicks(CheckKind check, int minutes)
    {
        if (minutes >= KeptMinutes) return Odds.CheckTicks(_settings, check, minutes);
        var place = minutes * 3 + (int)check;
        return _checkTicks[place] != 0 ? _checkTicks[place] : _checkTicks[place] = Odds.CheckTicks(_settings, check, minutes);
    }
}
