using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Tests.Work;

/// <summary>Plays a contract of chained parts out, attempt by attempt, straight from the rules and with arithmetic of its own.</summary>
internal sealed class AppraisalMonteCarlo(Scenario settings, Job job, Plan plan, double mean, double spread, int seed, double factor = 0, double skill = 0)
{
    private readonly Random _luck = new(seed);
    private readonly List<double> _covered = [];
    private readonly Dictionary<(int Tier, int Minutes, CheckKind Check), double> _failures = [];
    private double _due;
    private double _last;

    public (double Chance, double Dropped, double Cost, double Profit) Play(int times)
    {
        int paid = 0, dropped = 0;
        double cost = 0, profit = 0;
        var price = (double)job.Price.Amount;
        var bond = 0.25 * Math.Max(price, (double)job.Ceiling.Amount / 2);
        for (var t = 0; t < times; t++)
        {
            var (passes, drops, spent) = Contract(mean - skill + spread * Normal());
            cost += spent;
            if (drops) dropped++;
            if (passes) paid++;
            profit += (passes ? price : drops ? -bond / 2 : -bond) - spent;
        }

        return ((double)paid / times, (double)dropped / times, cost / times, profit / times);
    }

    private (bool Passes, bool Drops, double Spent) Contract(double task)
    {
        var spent = 0.0;
        _due = 0;
        _covered.Clear();
        var found = false;
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            var difficulty = task + 1.4 * Normal();
            var drops = false;
            // A part's pieces are done side by side: those of a part that drops are paid all the same.
            for (var piece = 0; piece < plan.Parts[i].Pieces; piece++)
            {
                var (good, dropped) = Piece(plan.Parts[i], job.Parts[i].Minutes, difficulty, ref spent);
                drops |= dropped;
                if (dropped || good || _luck.NextDouble() >= 0.95) continue;
                found = true;
                if (plan.Parts[i].Insured) _covered.Add(_last);
            }

            if (drops) return (false, true, spent);
        }

        return (!found, false, spent + (found ? -_covered.Sum() : _due));
    }

    private (bool Good, bool Dropped) Piece(PartPlan part, int partMinutes, double difficulty, ref double spent)
    {
        var minutes = (int)Math.Round((double)partMinutes / part.Pieces * (1 + 0.05 * (part.Pieces - 1)), MidpointRounding.AwayFromZero);
        var tier = (int)part.Agent.Tier;
        for (var attempt = 1; ; attempt++)
        {
            var last = attempt > part.Attempts;
            if (last && part.AfterFailure == AfterFailure.NextTier) tier = Math.Min(3, tier + 1);
            var hire = Price(tier) * Math.Pow(minutes / 30.0, 0.7);
            hire *= part.Terms switch { TermsKind.Upfront => 0.9, TermsKind.OnCompletion => factor, _ => 1 };
            if (part.Terms == TermsKind.OnCompletion) _due += hire;
            else spent += (part.Terms == TermsKind.Escrow ? 1.02 : 1) * hire;
            if (part.Insured) spent += 1.15 * hire * Failure(tier, minutes, part.Check);
            _last = hire;
            var horizon = settings.Labour.Tiers[tier].Horizon;
            var x = Math.Log2((double)horizon / minutes) - 0.35 * Math.Max(0, Math.Log2(minutes / 120.0)) + (attempt > 1 ? 1.9 : 0) - difficulty
                - (part.Terms == TermsKind.Upfront ? 0.4 : 0);
            var good = _luck.NextDouble() < 1 / (1 + Math.Exp(-x));
            var unchecked_ = part.Check == CheckKind.None || last || attempt == part.Attempts && part.AfterFailure == AfterFailure.Accept;
            if (unchecked_) return (good, false);
            spent += part.Check == CheckKind.Ai ? 0.35 * Price(1) * Math.Pow(minutes / 30.0, 0.7) + 2 : 0.27 * minutes * 1.2;
            var flag = part.Check == CheckKind.Ai ? good ? 0.20 : 0.70 : good ? 0.06 : 0.92;
            if (_luck.NextDouble() >= flag) return (good, false);
            if (part.Insured) spent -= hire;
            else if (part.Terms == TermsKind.Escrow) spent -= hire / 2;
            if (attempt == part.Attempts && part.AfterFailure == AfterFailure.Drop) return (false, true);
        }
    }

    // The house's view: a first attempt at a task and a part that are as hard as such things are.
    private double Failure(int tier, int minutes, CheckKind check)
    {
        if (_failures.TryGetValue((tier, minutes, check), out var known)) return known;
        var chance = new Random(99);
        var good = 0.0;
        for (var t = 0; t < 200_000; t++)
        {
            var z = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
            var x = Math.Log2((double)settings.Labour.Tiers[tier].Horizon / minutes) - 0.35 * Math.Max(0, Math.Log2(minutes / 120.0)) - 1.4 * Math.Sqrt(2) * z;
            good += 1 / (1 + Math.Exp(-x)) / 200_000;
        }

        var (caught, falsely) = check switch { CheckKind.None => (0.0, 0.0), CheckKind.Ai => (0.70, 0.20), _ => (0.92, 0.06) };
        return _failures[(tier, minutes, check)] = good * falsely + (1 - good) * (caught + (1 - caught) * 0.95);
    }

    private double Price(int tier) => (double)settings.Labour.Tiers[tier].BasePrice.Amount;

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _luck.NextDouble())) * Math.Cos(2 * Math.PI * _luck.NextDouble());
}
