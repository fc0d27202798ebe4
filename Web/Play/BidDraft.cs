using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using Web.Shared;

namespace Web.Play;

/// <summary>A bid being written: amount, stated chance and plan, and what they promise at today's prices.</summary>
public sealed class BidDraft
{
    private Appraiser _appraiser;
    private Scenario _scenario;
    private Outlook? _outlook;
    private int _startsIn;
    private BountyView _bounty;
    private LeadView _lead;
    private IReadOnlyList<Credits> _prices = [];
    private Appraisal? _appraisal;
    private SuggestedBid? _suggestion;

    public BidDraft(Scenario scenario, BountyView bounty, LeadView lead)
    {
        _scenario = scenario;
        _bounty = bounty;
        _lead = lead;
        _appraiser = Appraiser.For(scenario);
        Plan = lead.Bid?.Plan ?? Appraiser.Fill(Game.Domain.Work.Preset.Balanced, bounty.Parts, bounty.ExpertCheck);
        Belief = _appraiser.Believe(lead.Estimate, lead.Readings);
        Amount = lead.Bid?.Amount;
        StatedChance = lead.Bid?.StatedChance;
    }

    /// <summary>What is asked for, or nothing: then the suggestion counts.</summary>
    public Credits? Amount { get; private set; }

    /// <summary>The own chance stated with the bid, in percent, or nothing: then the appraisal's counts.</summary>
    public int? StatedChance { get; set; }

    public Plan Plan { get; private set; }

    /// <summary>What the estimate and all scouting say of the difficulty.</summary>
    public Belief Belief { get; private set; }

    /// <summary>The built-in plan that this plan equals, if any.</summary>
    public Preset? Preset => Enum.GetValues<Preset>().Cast<Preset?>().FirstOrDefault(preset => Same(Fill(preset!.Value)));

    /// <summary>A posted price, a contest's prize and what a rising clock shows are accepted, not bid.</summary>
    public bool Posted => _bounty.Format is AwardFormatKind.PostedPrice or AwardFormatKind.Contest or AwardFormatKind.RisingClock;

    /// <summary>True if what is accepted moves with every tick.</summary>
    public bool Rising => _bounty.Format == AwardFormatKind.RisingClock;

    /// <summary>Most that a bid may ask now.</summary>
    public Credits Most => _bounty.Clock?.Price ?? _bounty.Ceiling;

    /// <summary>Where the record counts: ceiling x expected success - bid, in credits.</summary>
    public Credits? Score => _bounty.Format == AwardFormatKind.ScoredSealed && _lead.Success is { } success
        ? new Credits(ScoredSealedAward.Score(new SealedBid(0, Asked, 0, success), _bounty.Ceiling) / 1_000_000) : null;

    /// <summary>What a careful seat would bid, with the plan at hand.</summary>
    public SuggestedBid Suggestion => _suggestion ??= SuggestedBid.For(_appraiser, JobAt(_bounty.Ceiling), Plan, Belief);

    /// <summary>The suggestion as the form names it and fills it in, without cents; nothing where it says to let be.</summary>
    public Credits? Suggested => Suggestion.Amount is { } amount ? Whole(amount) : null;

    /// <summary>The amount the bid would carry now.</summary>
    public Credits Asked => Posted ? Most : Amount ?? Credits.Min(Most, Suggested ?? Whole(_bounty.Ceiling));

    /// <summary>The chance the bid would state now, 1 to 99 percent.</summary>
    public int Stated => StatedChance ?? Math.Clamp((Appraisal.Chance + 5000) / 10_000, 1, 99);

    /// <summary>Cost, chance, time and profit of the plan at the amount asked.</summary>
    public Appraisal Appraisal => _appraisal ??= _appraiser.Appraise(JobAt(Asked), Plan, Belief);

    /// <summary>What winning at the amount asked would lock.</summary>
    public Credits Bond => Stake.Of(_scenario.Bond, Asked, _bounty.Ceiling).Own;

    /// <summary>Whether agencies work for the seat on completion.</summary>
    public bool Credit { get; set; }

    /// <summary>What the own record and a sponsor are worth: they make the bond smaller.</summary>
    public OwnBond Stake { get; set; }

    /// <summary>What the room would refuse at once, or <see cref="Rejection.None"/>.</summary>
    public Rejection Problem => Asked > _bounty.Ceiling ? Rejection.AboveCeiling
        : Asked <= Credits.Zero ? Rejection.NotPositive
        : Stated is < 1 or > 99 ? Rejection.OutOfRange
        : _lead.Left == true ? Rejection.LeftTheClock
        : Asked > Most ? Rejection.NoUndercut : Rejection.None;

    /// <summary>Today's prices and all that is known by now.</summary>
    public void Look(BountyView bounty, LeadView lead, IReadOnlyList<Credits> prices, RoomView? room = null)
    {
        if (room is not null)
        {
            // A new generation of agents changes the settings in the middle of a match.
            if (!ReferenceEquals(room.Scenario, _scenario)) (_scenario, _appraiser) = (room.Scenario, Appraiser.For(room.Scenario));
            (_outlook, _startsIn) = (room.Outlook(), Math.Max(0, bounty.ClosesAt - room.Tick + 1));
        }

        _bounty = bounty;
        if (lead.Readings.Count != _lead.Readings.Count) Belief = _appraiser.Believe(lead.Estimate, lead.Readings);
        _lead = lead;
        _prices = prices;
        Forget();
    }

    /// <summary>Takes what was typed; nothing usable leaves the suggestion in place.</summary>
    public void Ask(string? typed)
    {
        Amount = Typed.Amount(typed) is { } amount and < 1_000_000
            ? Credits.From(amount) : null;
        _appraisal = null;
    }

    /// <summary>Asks for an amount that was worked out and not typed; cents are left out.</summary>
    public void Take(Credits amount)
    {
        Amount = Whole(amount);
        _appraisal = null;
    }

    public void Use(Preset preset) => Use(Fill(preset));

    public void Use(Plan plan)
    {
        Plan = plan;
        Forget();
    }

    public PlaceBid Order() => new(_bounty.Id, Asked, Stated, Plan);

    private Plan Fill(Preset preset) => Appraiser.Fill(preset, _bounty.Parts, _bounty.ExpertCheck);

    private bool Same(Plan other) => Plan.Parts.SequenceEqual(other.Parts);

    private void Forget() => (_appraisal, _suggestion) = (null, null);

    private Job JobAt(Credits price) => new(_bounty.Parts, _bounty.Ceiling, price, _bounty.WorkTicks, _prices)
    {
        Skill = (_lead.Skill ?? 0) / 1_000_000.0, Credit = Credit,
        Outlook = _outlook, StartsIn = _startsIn, ExpertCheck = _bounty.ExpertCheck, Bond = Stake,
    };

    // A suggestion to the cent would claim a precision that it does not have.
    private static Credits Whole(Credits amount) => amount.Amount < 1 ? amount : Credits.Of((long)amount.Amount);
}
