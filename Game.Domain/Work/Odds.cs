using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>Length, price, time and chance of a piece of work. Pure functions of the settings; the one place where chances are computed.</summary>
public static class Odds
{
    /// <summary>Human minutes of one piece when a part of <paramref name="partMinutes"/> is cut into <paramref name="pieces"/>, hand-over included; at least 1.</summary>
    public static int PieceMinutes(LabourSettings labour, int partMinutes, int pieces)
    {
        var exact = (decimal)partMinutes / pieces * (1 + labour.HandOver * (pieces - 1));
        return Math.Max(1, (int)decimal.Round(exact, 0, MidpointRounding.AwayFromZero));
    }

    /// <summary>Ticks an agent of a tier takes for a piece: ceil(n (t / 60)^0.7).</summary>
    public static int RunTicks(LabourSettings labour, Tier tier, int minutes) =>
        Ceiling(labour.Tiers[(int)tier].HourTicks * OwnMath.Pow(minutes / 60.0, (double)labour.TimeExponent));

    /// <summary>Hire price of a piece in credits, without any fee: price of the type times (t / 30)^0.7.</summary>
    /// <param name="labour">The settings.</param>
    /// <param name="typePrice">Price of the type per 30-minute piece, in credits.</param>
    /// <param name="minutes">Minutes of the piece.</param>
    public static Credits PiecePrice(LabourSettings labour, Credits typePrice, int minutes) =>
        new((long)Math.Round(typePrice.Cents * PriceFactor(labour, minutes), MidpointRounding.AwayFromZero));

    /// <summary>The factor (t / 30)^0.7 of <see cref="PiecePrice"/>.</summary>
    public static double PriceFactor(LabourSettings labour, int minutes) => OwnMath.Pow(minutes / 30.0, (double)labour.PriceExponent);

    /// <summary>Who does a kind of check.</summary>
    public static AgentType Checker(CheckKind check) => check == CheckKind.Expert ? AgentType.Expert : AgentType.Checker;

    /// <summary>Price of a check of a piece, in credits.</summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="check">AI or expert.</param>
    /// <param name="checkerPrice">Current price of the small reviewer (per 30-minute piece) or of an expert's minute, in credits.</param>
    /// <param name="minutes">Minutes of the piece.</param>
    public static Credits CheckPrice(Scenario settings, CheckKind check, Credits checkerPrice, int minutes) => check switch
    {
        CheckKind.None => Credits.Zero,
        CheckKind.Ai => PiecePrice(settings.Labour, checkerPrice, minutes).Times(settings.Checks.AiShare) + settings.Checks.AiFee,
        _ => checkerPrice.Times(settings.Checks.ExpertShare * minutes),
    };

    /// <summary>Ticks a check of a piece takes, at least 1.</summary>
    public static int CheckTicks(Scenario settings, CheckKind check, int minutes) => check switch
    {
        CheckKind.None => 0,
        CheckKind.Ai => Math.Max(1, Ceiling((double)settings.Checks.AiShare * RunTicks(settings.Labour, Tier.Small, minutes))),
        _ => Math.Max(1, Ceiling((double)settings.Checks.ExpertShare * minutes / 5.0)),
    };

    /// <summary>
    /// How far an agent's adjusted horizon exceeds the piece, in doublings, before the hidden difficulties are taken off:
    /// log2 H' - log2 t. The chance of a good piece is the logistic curve at this less D less d.
    /// </summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="agent">Who works.</param>
    /// <param name="needed">The part's specialty.</param>
    /// <param name="minutes">Minutes of the piece.</param>
    /// <param name="guided">True if a check said what was wrong before.</param>
    /// <param name="overload">How far the owner is above capacity: 1 is 100 percent.</param>
    public static double Advantage(Scenario settings, AgentType agent, Specialty needed, int minutes, bool guided, double overload = 0)
    {
        var odds = settings.Odds;
        var y = OwnMath.Log2(settings.Labour.Tiers[(int)agent.Tier].Horizon) - OwnMath.Log2(minutes);
        if (minutes > odds.ContextMinutes) y += (double)odds.LongContext * OwnMath.Log2((double)minutes / odds.ContextMinutes);
        if (agent.Specialty != needed) y += (double)odds.OffSpecialty;
        if (guided) y += (double)odds.GuidedRetry;
        return y + (double)odds.Overload * overload;
    }

    /// <summary>Chance that a piece is good, in parts per million, given the hidden difficulties.</summary>
    /// <param name="advantage">From <see cref="Advantage"/>.</param>
    /// <param name="taskDifficulty">D in millionths of a doubling.</param>
    /// <param name="partDifficulty">d in millionths of a doubling.</param>
    public static int Chance(double advantage, int taskDifficulty, int partDifficulty) =>
        OwnMath.Millionths(OwnMath.Sigmoid(advantage - (taskDifficulty + (double)partDifficulty) / 1_000_000));

    /// <summary>A chance moved by some doublings of the agent's horizon; certainty stays certain.</summary>
    /// <param name="chance">In parts per million.</param>
    /// <param name="shift">In doublings, -10 to 10.</param>
    public static int Shifted(int chance, decimal shift) => chance is <= 0 or >= 1_000_000 || shift == 0
        ? chance
        : OwnMath.Millionths(OwnMath.Sigmoid(OwnMath.Log(chance / (1_000_000.0 - chance)) + (double)shift));

    /// <summary>Price of an expert's answer to a run that stopped to ask, in credits.</summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="expertMinute">Current price of an expert's minute, in credits.</param>
    public static Credits AnswerPrice(Scenario settings, Credits expertMinute) => expertMinute.Times(settings.Questions.ExpertMinutes);

    /// <summary>Chance that the validator finds one bad piece, in parts per million.</summary>
    public static int Strictness(ValidationSettings validation, ValidatorKind validator) => Validators.Of(validator).Strictness(validation);

    /// <summary>Ticks of the longest chain of parts, one piece each, at standard speed: the measure of a deadline.</summary>
    public static int CriticalPath(LabourSettings labour, IReadOnlyList<PartSpec> parts)
    {
        var done = new int[parts.Count];
        var longest = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var start = 0;
            foreach (var before in parts[i].After) start = Math.Max(start, done[before]);
            done[i] = start + RunTicks(labour, Tier.Standard, parts[i].Minutes);
            longest = Math.Max(longest, done[i]);
        }

        return longest;
    }

    /// <summary>The bond a winner locks, in credits: a share of the price, but at least of a share of the ceiling.</summary>
    public static Credits Bond(BondSettings bond, Credits price, Credits ceiling) => Bond(bond.CeilingShare, bond.Share, price, ceiling);

    /// <summary>The same with other shares than the scenario's.</summary>
    /// <param name="ceilingShare">The bond base is at least this share of the ceiling.</param>
    /// <param name="share">Share of the bond base.</param>
    /// <param name="price">What passing pays, in credits.</param>
    /// <param name="ceiling">The bounty's ceiling, in credits.</param>
    internal static Credits Bond(decimal ceilingShare, decimal share, Credits price, Credits ceiling) =>
        Credits.Max(price, ceiling.Times(ceilingShare)).Times(share);

    private static int Ceiling(double x)
    {
        // A hair below the next whole number is that number: 16.000000001 ticks are 16.
        var floor = (int)Math.Floor(x + 1e-9);
        return x - floor > 1e-9 ? floor + 1 : floor;
    }
}
