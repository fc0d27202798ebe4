using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Debriefing;

/// <summary>Notes as bytes and back. Titles and prices are kept once by the memory and named by their number.</summary>
internal static class NoteCodec
{
    public static void Write(NoteWriter to, ContractNote note, int title)
    {
        to.Write(note.Id.Bounty.Tick);
        to.Write(note.Id.Bounty.Slot);
        to.Write(note.Id.Owner.Number);
        to.Write(title);
        to.Write(note.Era);
        Write(to, note.Parts);
        to.Write(note.Difficulty);
        to.Write(note.ExpertCheck);
        to.Write(note.Ceiling.Cents);
        to.Write(note.Price.Cents);
        to.Write(note.Bond.Cents);
        to.Write(note.WorkTicks);
        to.Write(note.AwardedAt);
        to.Write(note.Skill);
        to.Write(note.Credit);
        to.Write(note.Estimate);
        to.Write(note.Readings, reading => to.Write(reading));
        to.Write(note.Bids);
        to.Write(note.Contestants);
        to.Write(note.StatedChance);
        Write(to, note.Opening);
        to.Write(!ReferenceEquals(note.Plan, note.Opening));
        if (!ReferenceEquals(note.Plan, note.Opening)) Write(to, note.Plan);
        to.Write(note.Hires);
        to.Write(note.Shift);
        to.Write(note.Posted.Cents);
        to.Write(note.Delivered ?? [], part => to.Write(part));
        to.Write(note.Left);
        to.Write((int?)note.Outcome);
        to.Write(note.Payout.Cents);
        to.Write(note.Profit.Cents);
    }

    public static ContractNote ReadContract(NoteReader from, IReadOnlyList<string> titles, Func<int, IReadOnlyList<Credits>> prices)
    {
        var id = new ContractId(new BountyId(from.Int(), from.Long()), new SeatId(from.Int()));
        var title = titles[from.Int()];
        var (era, parts, difficulty, expert) = (from.Int(), ReadParts(from), from.Int(), from.Bool());
        var (ceiling, price, bond) = (new Credits(from.Long()), new Credits(from.Long()), new Credits(from.Long()));
        var (ticks, at, skill, credit, estimate) = (from.Int(), from.Int(), from.Int(), from.Bool(), from.Int());
        var (readings, bids, contestants, stated, opening) = (from.List(from.Int), from.Int(), from.Int(), from.MaybeInt(), ReadPlan(from));
        return new ContractNote
        {
            Id = id, Title = title, Era = era, Parts = parts, Difficulty = difficulty, ExpertCheck = expert, Ceiling = ceiling, Price = price, Bond = bond, WorkTicks = ticks,
            AwardedAt = at, Prices = prices(at), Skill = skill, Credit = credit, Estimate = estimate, Readings = readings, Bids = bids, Contestants = contestants,
            StatedChance = stated, Opening = opening, Plan = from.Bool() ? ReadPlan(from) : opening, Hires = from.Int(), Shift = from.Long(), Posted = new Credits(from.Long()),
            Delivered = from.List(from.Int) is { Length: > 0 } delivered ? [.. delivered] : null, Left = from.Int(), Outcome = (ContractOutcome?)from.MaybeInt(),
            Payout = new Credits(from.Long()), Profit = new Credits(from.Long()),
        };
    }

    public static void Write(NoteWriter to, BountyNote note)
    {
        Write(to, note.Parts);
        to.Write(note.Difficulty);
        to.Write(note.WorkTicks);
        to.Write(note.Era);
        to.Write(note.Ceiling.Cents);
        to.Write(note.ExpertCheck);
    }

    /// <summary>A bounty that is over; what it cost and was worth is in the memory's sum.</summary>
    public static BountyNote ReadBounty(NoteReader from) => new()
    {
        Parts = ReadParts(from), Difficulty = from.Int(), WorkTicks = from.Int(), Era = from.Int(), Ceiling = new Credits(from.Long()), ExpertCheck = from.Bool(), Decided = true,
    };

    private static void Write(NoteWriter to, IReadOnlyList<PartSpec> parts) => to.Write(parts, part =>
    {
        to.Write((int)part.Specialty);
        to.Write(part.Minutes);
        to.Write(part.After, before => to.Write(before));
    });

    private static PartSpec[] ReadParts(NoteReader from) => from.List(() => new PartSpec((Specialty)from.Int(), from.Int(), from.List(from.Int)));

    private static void Write(NoteWriter to, Plan plan)
    {
        to.Write(plan.Parts, part =>
        {
            to.Write(part.Agent.Index);
            to.Write(part.Pieces);
            to.Write((int)part.Check);
            to.Write(part.Attempts);
            to.Write((int)part.AfterFailure);
            to.Write((int)part.Terms);
            to.Write(part.LimitPrice?.Cents);
            to.Write(part.StartDelay);
            to.Write(part.EnergyLimit);
            to.Write(part.Insured);
        });
        to.Write(plan.Priority);
        to.Write(plan.Paused);
        to.Write(plan.SubmitByHand);
    }

    private static Plan ReadPlan(NoteReader from) => new(
        from.List(() => new PartPlan(
            AgentType.At(from.Int()), from.Int(), (CheckKind)from.Int(), from.Int(), (AfterFailure)from.Int(), (TermsKind)from.Int(),
            from.MaybeLong() is { } limit ? new Credits(limit) : null, from.Int(), from.MaybeInt(), from.Bool())),
        from.Int(), from.Bool(), from.Bool());
}
