using Game.Bots.Strategies.Planner;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;
using Web.Play;

namespace Web.Desk;

/// <summary>What a plan of a contract in hand promises, with what is out and what is to be passed on: from the seat's own view alone.</summary>
public sealed class PlanWorth
{
    private const double TimeToSpare = 1.3;

    private readonly PlaySession _session;
    private readonly ContractView _contract;
    private readonly Job _job;
    private readonly Belief _belief;

    public PlanWorth(PlaySession session, ContractView contract)
    {
        (_session, _contract) = (session, contract);
        var bounty = session.Room.Bounties.FirstOrDefault(bounty => bounty.Id == contract.Id.Bounty);
        ExpertCheck = bounty?.ExpertCheck == true;
        Parts = [.. contract.Parts.Select(static part => new PartSpec(part.Specialty, part.Minutes, part.After))];
        _job = new Job(Parts, bounty?.Ceiling ?? contract.Price, contract.Price, contract.Deadline - contract.AwardedAt, session.Prices)
        {
            Outlook = session.Room.Outlook(), ExpertCheck = ExpertCheck,
            Skill = (contract.Skill ?? 0) / 1_000_000.0, Credit = session.Desk.Credit == true, Due = contract.Due ?? Credits.Zero,
            Bond = session.Desk.BondOf(contract),
        };
        _belief = Appraiser.For(session.Scenario).Believe(contract.Estimate, contract.Readings);
    }

    public IReadOnlyList<PartSpec> Parts { get; }

    /// <summary>True if an audit rule binds the contract, and whoever does a part of it.</summary>
    public bool ExpertCheck { get; }

    /// <summary>What the plan promises; parts that are out are counted as passed on.</summary>
    public Appraisal Of(Plan plan)
    {
        var worth = Appraiser.For(_session.Scenario).Appraise(_job, plan, _belief);
        foreach (var id in _contract.Parts.Select(static part => part.PostedAs).OfType<BountyId>().Distinct())
        {
            if (_session.Room.Bounties.FirstOrDefault(bounty => bounty.Id == id) is not { Sub: { } sub } bounty) continue;
            worth = Passed(worth, sub.Parts, sub.Check).Within(
                _session.Scenario, _job, worth, bounty.Price ?? bounty.Ceiling, bounty.ClosesAt - bounty.PostedAt, bounty.Bids > 0);
        }

        return worth;
    }

    /// <summary>What passing parts on would do to a plan that promises this; nothing if none is to be passed on.</summary>
    public PassOffer? Offer(Appraisal own, PassDraft draft)
    {
        if (draft.Parts.Count == 0) return null;
        var passed = Passed(own, draft.Parts, draft.Check);
        var most = (int)Math.Max(1, Math.Floor(Credits.Min(_contract.Price, _session.Desk.Cash - passed.Fee).Amount));
        var ceiling = draft.Ceiling ?? Credits.Of((int)Math.Clamp(Math.Ceiling(passed.Needed.Amount), 1, most));
        var work = draft.WorkTicks ?? (int)(passed.Theirs.Ticks * TimeToSpare) + 1;
        return new PassOffer(
            passed, passed.Within(_session.Scenario, _job, own, ceiling, draft.Window), ceiling, most, work,
            _session.Room.Tick + draft.Window + work > _contract.Deadline);
    }

    private PassedOn Passed(Appraisal own, IReadOnlyList<int> parts, CheckKind check) => PassedOn.Of(_session.Scenario, _job, own, parts, check, _belief);
}

/// <summary>What passing parts on is expected to do.</summary>
/// <param name="Estimate">What others would make of them.</param>
/// <param name="Whole">What the contract then promises.</param>
/// <param name="Ceiling">The most that is paid.</param>
/// <param name="Most">The highest ceiling the dial goes to, in whole credits: the contract's price, or what there is.</param>
/// <param name="WorkTicks">Ticks for the work.</param>
/// <param name="Late">True if they could come back after the own deadline.</param>
public sealed record PassOffer(PassedOn Estimate, Appraisal Whole, Credits Ceiling, int Most, int WorkTicks, bool Late);
