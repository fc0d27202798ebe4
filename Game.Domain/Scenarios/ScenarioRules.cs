using System.Globalization;
using Game.Domain.Work;

namespace Game.Domain.Scenarios;

/// <summary>The ranges that the settings document, checked in the order of the file.</summary>
internal static class ScenarioRules
{
    public static IReadOnlyList<ScenarioProblem> Check(Scenario s)
    {
        var check = new Findings();
        Frame(s, check);
        Arrivals(s.Arrivals, check);
        Difficulty(s.Difficulty, check);
        Board(s.Board, check);
        Bond(s.Bond, check);
        Labour(s.Labour, check);
        Prices(s.Prices, check);
        ScarcityRanges.Check(s, check);
        Agencies(s.Agencies, check);
        Terms(s.Terms, check);
        check.Range("insurance.loading", s.Insurance.Loading, 0, 10);
        Checks(s.Checks, check);
        Odds(s.Odds, check);
        check.Range("attention.capacity", s.Attention.Capacity, 1, 1000);
        Leads(s.Leads, check);
        check.Range("templates.mastery", s.Templates.Mastery, 0, 10);
        check.Range("templates.rest", s.Templates.Rest, 0, 1);
        check.Range("templates.most", s.Templates.Most, 1, 1000);
        Validation(s.Validation, check);
        BrainRules.Questions(s.Questions, check);
        check.Range("subcontracting.depth", s.Subcontracting.Depth, 0, 3);
        check.Range("bankruptcy.bailOut", s.Bankruptcy.BailOut, 0, 10);
        check.Range("bankruptcy.replaceBelow", s.Bankruptcy.ReplaceBelow, 0, 1);
        check.Range("evolution.leave", s.Evolution.Leave, 0, 1);
        Reputation(s.Reputation, check);
        check.Range("sponsors.marginShare", s.Sponsors.MarginShare, 0, 1);
        check.Range("sponsors.offerTicks", s.Sponsors.OfferTicks, 1, 100_000);
        check.Range("sponsors.waitTicks", s.Sponsors.WaitTicks, 1, 100_000);
        check.Range("policy.reviewTicks", s.Policy.ReviewTicks, 1, 288);
        check.Range("policy.regentAfter", s.Policy.RegentAfter, 0, 100_000);
        check.Range("end.bondReturn", s.End.BondReturn, 0, 1);
        check.Range("end.hazard", s.End.Hazard, 0, 1);
        check.Range("end.longestTail", s.End.LongestTail, 1, 100_000);
        check.Range("limits.ordersPerTick", s.Limits.OrdersPerTick, 1, 10_000);
        check.Range("limits.answersKept", s.Limits.AnswersKept, 1, 100_000);
        check.Range("limits.seats", s.Limits.Seats, 1, 10_000);
        Bots(s, check);
        return check.Problems;
    }

    private static void Frame(Scenario s, Findings check)
    {
        check.That("name", s.Name is { Length: >= 1 and <= 40 } && s.Name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')),
            "takes 1 to 40 lower-case letters, digits and dashes");
        check.That("title", s.Title is { Length: >= 1 and <= 80 }, "takes 1 to 80 characters");
        check.That("summary", s.Summary is { Length: >= 1 and <= 500 }, "takes 1 to 500 characters");
        check.Range("ticks", s.Ticks, 12, 100_000);
        check.Range("millisecondsPerTick", s.MillisecondsPerTick, 50, 60_000);
        check.Range("plannedSeats", s.PlannedSeats, 1, 500);
        check.Range("startingCash", s.StartingCash.Amount, 1, 1_000_000);
        check.Range("startHour", s.StartHour, 0, 23);
    }

    private static void Arrivals(ArrivalSettings s, Findings check)
    {
        check.Known("arrivals.kind", s.Kind);
        check.Range("arrivals.ratePerSeat", s.RatePerSeat, 0, 1);
        check.Range("arrivals.dayWave", s.DayWave, 0, 1);
        check.Range("arrivals.opening", s.Opening, 0, 50);
        check.Range("arrivals.quietEnd", s.QuietEnd, 0, 100_000);
        check.Range("arrivals.newcomerShare", s.NewcomerShare, 0, 1);
        check.Range("arrivals.newcomerDeliveries", s.NewcomerDeliveries, 1, 1000);
        check.Range("arrivals.minMinutes", s.MinMinutes, 1, 10_000);
        check.Range("arrivals.maxMinutes", s.MaxMinutes, 1, 10_000);
        check.That("arrivals.maxMinutes", s.MaxMinutes >= s.MinMinutes, "must not be below minMinutes");
        check.Range("arrivals.maxParts", s.MaxParts, 1, 6);
        check.Range("arrivals.ceilingBase", s.CeilingBase, 1, 100_000);
        check.Range("arrivals.ceilingMinutes", s.CeilingMinutes, 1, 10_000);
        check.Range("arrivals.ceilingExponent", s.CeilingExponent, 0, 2);
        check.Range("arrivals.ceilingSpread", s.CeilingSpread, 0, 2);
        check.That("arrivals.generated", s.Generated.Count <= 20, "takes at most 20 packs");
        for (var i = 0; i < s.Generated.Count; i++) GeneratedPackRules.Check($"arrivals.generated[{i}]", s.Generated, i, check.Range, (path, holds, otherwise) => check.That(path, holds, otherwise));
        check.That("arrivals.packs", s.Packs.Count is >= 1 and <= 20, "takes 1 to 20 packs");
        for (var i = 0; i < s.Packs.Count; i++) Pack($"arrivals.packs[{i}]", s.Packs[i], s, check);
    }

    private static void Pack(string path, PackShare? share, ArrivalSettings s, Findings check)
    {
        if (!check.That(path, share is not null, "must not be empty")) return;
        check.Range($"{path}.weight", share!.Weight, 1, 1000);
        IReadOnlyList<string> names = [.. TaskPack.Names, .. s.Generated.Where(pack => pack is not null).Select(pack => pack.Name)];
        if (!check.That($"{path}.pack", names.Contains(share.Pack), $"is not a pack; there are {string.Join(", ", names)}")) return;
        // A generated pack with a mistake of its own has been named already and makes no jobs.
        if (check.Problems.Any(problem => problem.Path.StartsWith("arrivals.generated", StringComparison.Ordinal))) return;
        check.That($"{path}.pack", TaskPack.Of(s, share.Pack).Within(s.MinMinutes, s.MaxMinutes).Count > 0, "has no job between minMinutes and maxMinutes");
    }

    private static void Difficulty(DifficultySettings s, Findings check)
    {
        check.Range("difficulty.taskSpread", s.TaskSpread, 0, 5);
        check.Range("difficulty.partSpread", s.PartSpread, 0, 5);
        check.Range("difficulty.estimateNoise", s.EstimateNoise, 0, 10);
        check.Range("difficulty.scoutNoise", s.ScoutNoise, 0, 10);
        check.Range("difficulty.scoutShare", s.ScoutShare, 0, 1);
    }

    private static void Board(BoardSettings s, Findings check)
    {
        check.Known("board.format", s.Format);
        Awards(s, check);
        check.Range("board.window", s.Window, 1, 10_000);
        check.Range("board.invitations", s.Invitations, 1, 10_000);
        check.Range("board.deadlineFactor", s.DeadlineFactor, 0, 100);
        check.Range("board.deadlineFloor", s.DeadlineFloor, 1, 100_000);
    }

    private static void Awards(BoardSettings s, Findings check)
    {
        check.That("board.formats", s.Formats.Count <= 20, "takes at most 20 formats");
        for (var i = 0; i < s.Formats.Count; i++)
        {
            var (path, share) = ($"board.formats[{i}]", s.Formats[i]);
            if (!check.That(path, share is not null, "must not be empty")) continue;
            check.Known($"{path}.format", share!.Format);
            check.Range($"{path}.weight", share.Weight, 1, 1000);
        }

        check.Range("board.lotteryWeight", s.LotteryWeight, 0, 10);
        check.Range("board.clocks.risingFloor", s.Clocks.RisingFloor, 0, 1);
        check.Range("board.clocks.risingStep", s.Clocks.RisingStep, 0.0001m, 1);
        check.Range("board.clocks.fallingStep", s.Clocks.FallingStep, 0.0001m, 1);
        check.Range("board.clocks.extension", s.Clocks.Extension, 0, 1000);
        check.Range("board.contestants", s.Contestants, 1, 100);
        check.Range("board.ladder.every", s.Ladder.Every, 0, 100_000);
        check.Range("board.ladder.factor", s.Ladder.Factor, 1, 3);
        check.Range("board.ladder.rungs", s.Ladder.Rungs, 1, 8);
    }

    private static void Bond(BondSettings s, Findings check)
    {
        check.Range("bond.share", s.Share, 0, 1);
        check.Range("bond.ceilingShare", s.CeilingShare, 0, 1);
        check.Range("bond.dropReturn", s.DropReturn, 0, 1);
        check.Range("bond.defaultsToSuspend", s.DefaultsToSuspend, 1, 1000);
        check.Range("bond.suspensionTicks", s.SuspensionTicks, 0, 100_000);
    }

    private static void Labour(LabourSettings s, Findings check)
    {
        check.That("labour.tiers", s.Tiers.Count == 4, "takes exactly four tiers, from nano to premium");
        for (var i = 0; i < s.Tiers.Count; i++)
        {
            var (path, tier) = ($"labour.tiers[{i}]", s.Tiers[i]);
            if (!check.That(path, tier is not null, "must not be empty")) continue;
            check.Range($"{path}.horizon", tier!.Horizon, 1, 1_000_000);
            check.Range($"{path}.basePrice", tier.BasePrice.Amount, 0.01m, 10_000);
            check.Range($"{path}.hourTicks", tier.HourTicks, 1, 10_000);
            check.Range($"{path}.supplyWeight", tier.SupplyWeight, 0, 100);
        }

        check.Range("labour.supplyPerSeat", s.SupplyPerSeat, 0, 100);
        check.Range("labour.minSupply", s.MinSupply, 1, 10_000);
        check.Range("labour.checkerSupply", s.CheckerSupply, 0, 100);
        if (s.Scarce is { } scarce)
        {
            check.Known("labour.scarce.specialty", scarce.Specialty);
            check.Range("labour.scarce.share", scarce.Share, 0.05m, 1);
        }

        check.Range("labour.priceExponent", s.PriceExponent, 0, 2);
        check.Range("labour.timeExponent", s.TimeExponent, 0, 2);
        check.Range("labour.handOver", s.HandOver, 0, 2);
        check.Range("labour.lapseTicks", s.LapseTicks, 1, 100_000);
        check.Range("labour.holdShare", s.HoldShare, 0, 1);
        check.Range("labour.expertsPerSeat", s.ExpertsPerSeat, 0, 100);
        check.Range("labour.expertMinute", s.ExpertMinute.Amount, 0.01m, 1000);
    }

    private static void Prices(PriceSettings s, Findings check)
    {
        check.Known("prices.mechanism", s.Mechanism);
        check.Range("prices.gain", s.Gain, 0, 10);
        check.Range("prices.pull", s.Pull, 0, 1);
        check.Range("prices.target", s.Target, 0, 10);
        check.Range("prices.clip", s.Clip, 0, 2);
        check.Range("prices.floor", s.Floor, 0.01m, 1);
        check.Range("prices.ceiling", s.Ceiling, 1, 100);
        check.Range("prices.background", s.Background, 0, 10);
        check.Range("prices.backgroundSwing", s.BackgroundSwing, 0, 10);
        check.Range("prices.backgroundPeriod", s.BackgroundPeriod, 1, 100_000);
        check.Range("prices.backgroundElasticity", s.BackgroundElasticity, 0, 5);
        check.Range("prices.backgroundDayWave", s.BackgroundDayWave, 0, 1);
        check.Range("prices.call.interval", s.Call.Interval, 1, 288);
        check.Known("prices.call.rule", s.Call.Rule);
        check.Range("prices.call.slack", s.Call.Slack, 0, 10);
    }

    private static void Agencies(AgencySettings s, Findings check)
    {
        check.Range("agencies.count", s.Count, 1, 50);
        check.Range("agencies.seats", s.Seats, 0, 50);
        check.That("agencies.seats", s.Seats <= s.Count, "are more than there are agencies");
        check.Range("agencies.cost", s.Cost, 0.01m, 100);
        check.Range("agencies.costSpread", s.CostSpread, 0, 2);
        check.Range("agencies.markup", s.Markup, 0, 10);
        check.Range("agencies.heat", s.Heat, 0, 10);
        check.Range("agencies.step", s.Step, 0, 1);
    }

    private static void Terms(TermsSettings s, Findings check)
    {
        check.Range("terms.escrowFee", s.EscrowFee, 0, 1);
        check.Range("terms.escrowRefund", s.EscrowRefund, 0, 1);
        check.That("terms.allowed", s.Allowed.Contains(TermsKind.Escrow), "must hold escrow, which agencies fall back on");
        check.That("terms.allowed", s.Allowed.All(Enum.IsDefined) && s.Allowed.Distinct().Count() == s.Allowed.Count, "names terms that are none, or some twice");
        check.Range("terms.upfrontFactor", s.UpfrontFactor, 0.01m, 10);
        check.Range("terms.upfrontShirk", s.UpfrontShirk, -10, 10);
        check.Range("terms.completionLoading", s.CompletionLoading, 0, 10);
        check.Range("terms.completionLeast", s.CompletionLeast, 0.01m, 100);
        check.Range("terms.completionMost", s.CompletionMost, 0.01m, 100);
        check.That("terms.completionMost", s.CompletionMost >= s.CompletionLeast, "must not be below completionLeast");
        check.Range("terms.completionChance", s.CompletionChance, 0, 1);
        check.Range("terms.completionDeliveries", s.CompletionDeliveries, 0, 1000);
        check.Range("terms.completionReputation", s.CompletionReputation, 0, 1);
    }

    private static void Leads(LeadSettings s, Findings check)
    {
        check.Range("leads.outside", s.Outside, -10, 10);
        check.Range("leads.dayPrice", s.DayPrice.Amount, 0.01m, 100_000);
        check.Range("leads.dayTicks", s.DayTicks, 1, 100_000);
        check.Range("leads.capacity", s.Capacity, 0, 1000);
        check.Range("leads.perSeat", s.PerSeat, 0, 100);
    }

    private static void Checks(CheckSettings s, Findings check)
    {
        check.Range("checks.aiCatch", s.AiCatch, 0, 1);
        check.Range("checks.aiFalseFlag", s.AiFalseFlag, 0, 1);
        check.Range("checks.aiShare", s.AiShare, 0, 10);
        check.Range("checks.aiFee", s.AiFee.Amount, 0, 1000);
        check.Range("checks.expertCatch", s.ExpertCatch, 0, 1);
        check.Range("checks.expertFalseFlag", s.ExpertFalseFlag, 0, 1);
        check.Range("checks.expertShare", s.ExpertShare, 0, 10);
    }

    private static void Odds(OddsSettings s, Findings check)
    {
        check.Range("odds.offSpecialty", s.OffSpecialty, -10, 10);
        check.Range("odds.longContext", s.LongContext, -10, 10);
        check.Range("odds.contextMinutes", s.ContextMinutes, 1, 10_000);
        check.Range("odds.guidedRetry", s.GuidedRetry, -10, 10);
        check.Range("odds.overload", s.Overload, -10, 10);
    }

    private static void Validation(ValidationSettings s, Findings check)
    {
        check.Known("validation.validator", s.Validator);
        check.That("validation.validator", s.Validator != Work.ValidatorKind.Poster, "is for sub-bounties alone");
        check.Range("validation.testsStrictness", s.TestsStrictness, 0, 1);
        check.Range("validation.clientStrictness", s.ClientStrictness, 0, 1);
        check.Range("validation.auditStrictness", s.AuditStrictness, 0, 1);
        check.Range("validation.verdictTicks", s.VerdictTicks, 1, 10_000);
        check.Range("validation.lateShare", s.LateShare, 0, 10);
    }

    private static void Reputation(ReputationSettings s, Findings check)
    {
        check.Range("reputation.prior", s.Prior, 0, 1);
        check.Range("reputation.strength", s.Strength, 0.1m, 1000);
        check.Range("reputation.halfLife", s.HalfLife, 1, 1_000_000);
        check.Range("reputation.leastWeight", s.LeastWeight, 0, 1);
        check.Range("reputation.mostWeight", s.MostWeight, 1, 100);
        check.Range("reputation.defaultWeight", s.DefaultWeight, 0, 100);
        check.Range("reputation.newcomerGap", s.NewcomerGap, 0, 1);
        check.Range("reputation.bondRelief", s.BondRelief, 0, 1);
        check.Range("reputation.reliefFrom", s.ReliefFrom, 0, 1);
        check.Range("reputation.reliefOver", s.ReliefOver, 0.01m, 1);
    }

    private static void Bots(Scenario s, Findings check)
    {
        check.That("suggestedBots", s.SuggestedBots.Count <= s.Limits.Seats, "are more than there are seats");
        for (var i = 0; i < s.SuggestedBots.Count; i++)
        {
            check.That($"suggestedBots[{i}]", s.SuggestedBots[i] is { Length: >= 1 and <= 40 }, "takes the name of a strategy");
        }
    }

    internal sealed class Findings
    {
        private readonly List<ScenarioProblem> _problems = [];

        public IReadOnlyList<ScenarioProblem> Problems => _problems;

        public bool That(string path, bool holds, string otherwise)
        {
            if (!holds) _problems.Add(new ScenarioProblem(path, otherwise));
            return holds;
        }

        public void Range(string path, decimal value, decimal least, decimal most) =>
            That(path, value >= least && value <= most,
                string.Create(CultureInfo.InvariantCulture, $"takes {least:#,0.####} to {most:#,0.##}, not {value:#,0.########}"));

        public void Known<T>(string path, T value)
            where T : struct, Enum =>
            That(path, Enum.IsDefined(value), "is none of its choices");
    }
}
