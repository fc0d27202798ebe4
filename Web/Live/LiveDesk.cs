using Game.Domain.Primitives;
using Game.Domain.Views;
using Web.Shared;

namespace Web.Live;

/// <summary>The figures of one desk: cash, held, profit, its direction, attention, bounties without a bid.</summary>
internal readonly record struct LiveDesk(Credits Cash, Credits Held, Credits Profit, int Attention, int Chances)
{
    public LiveDesk(DeskView desk)
        : this(desk.Cash, desk.Held, desk.Profit, desk.Attention, desk.Leads.Count(static lead => lead.Bid is null))
    {
    }

    public string Whole => Table().Whole;

    /// <summary>The figures that read otherwise than earlier ones.</summary>
    /// <returns>Nothing where all read alike.</returns>
    public string? Since(LiveDesk before) => this == before ? null : Table().Since(before.Table());

    private LiveTable<(int Place, string Text)> Table() => new(
        [
            (0, LiveTables.Text(Figures.Whole(Cash))), (1, LiveTables.Text(Figures.Whole(Held))), (2, LiveTables.Text(Figures.Signed(Profit))),
            (3, LiveTables.Number(Figures.SignOf(Profit))), (4, LiveTables.Number(Attention)), (5, LiveTables.Number(Chances)),
        ],
        static figure => figure.Place,
        static figure => [figure.Text],
        static (then, now) => then == now,
        list: true, single: true);
}
