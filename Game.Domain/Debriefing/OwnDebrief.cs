using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Domain.Debriefing;

/// <summary>Puts a seat's debrief together.</summary>
internal static class OwnDebrief
{
    private const int Bins = 10;

    public static OwnDebriefView Of(DebriefMemory memory, IReadOnlyList<Attributions> eras, SeatId seat)
    {
        var notes = memory.Of(seat);
        var contracts = notes.Select(note => eras[note.Era].Of(note)).ToList();
        var overheads = memory.Seats[seat];
        var figures = contracts.Aggregate(AttributionView.None with { Coordination = overheads.Sum }, (sum, contract) => sum.Plus(contract.Figures));
        var stated = contracts.Where(contract => contract.StatedChance is not null && Tells(contract.Outcome)).ToList();
        return new OwnDebriefView(
            figures, overheads.Scouting, overheads.Leads, overheads.Sponsoring, overheads.Agency, overheads.Debts, contracts, Calibration(stated), Brier(stated));
    }

    // What somebody else ended says nothing about the seat's own forecast.
    private static bool Tells(ContractOutcome outcome) => outcome is not (ContractOutcome.Cancelled or ContractOutcome.Outrun or ContractOutcome.CalledOff);

    private static List<CalibrationView> Calibration(List<ContractDebriefView> stated) =>
    [
        .. stated.GroupBy(contract => Math.Min(Bins - 1, contract.StatedChance!.Value / Bins)).OrderBy(bin => bin.Key).Select(bin => new CalibrationView(
            bin.Key * Bins, bin.Count(), (int)(bin.Sum(contract => contract.StatedChance!.Value * 10_000L) / bin.Count()),
            (int)(bin.Count(contract => contract.Outcome == ContractOutcome.Paid) * 1_000_000L / bin.Count()))),
    ];

    private static int? Brier(List<ContractDebriefView> stated) => stated.Count == 0 ? null : (int)(stated.Sum(contract =>
    {
        var miss = (contract.Outcome == ContractOutcome.Paid ? 100 : 0) - contract.StatedChance!.Value;
        return miss * miss * 100L;
    }) / stated.Count);
}
