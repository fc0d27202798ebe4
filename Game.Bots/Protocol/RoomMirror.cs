using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Game.Bots.Protocol;

/// <summary>Keeps the whole view of a remote client: takes each <see cref="ViewMessage"/> and applies what changed.</summary>
/// <remarks>Not thread-safe; feed it from the connection's own callbacks.</remarks>
public sealed class RoomMirror
{
    private const int NewsKept = 30;
    private const int HistoryKept = 60;
    private const int FirstHistoryPoint = 6;

    private readonly SortedDictionary<BountyId, BountyView> _bounties = [];
    private Scenario? _scenario;
    private ConditionsView? _conditions;
    private List<PriceView> _prices = [];
    private IReadOnlyList<StandingView> _standings = [];
    private List<NewsView> _news = [];
    private InsurerView? _insurer;
    private LeadMarketView? _leads;
    private MarketView? _market;
    private IReadOnlyList<MeasuredView>? _measured;
    private DebriefView? _debrief;
    private DeskView? _desk;

    /// <summary>Version of the last message applied, 0 before the first; what <see cref="ResumeRequest"/> asks for.</summary>
    public long Version { get; private set; }

    /// <summary>What the room is doing.</summary>
    public string Phase { get; private set; } = "";

    /// <summary>Round in play.</summary>
    public int Round { get; private set; }

    /// <summary>The whole view, once there is one.</summary>
    public MatchView? View { get; private set; }

    /// <summary>Applies a message.</summary>
    /// <param name="message">The next message.</param>
    /// <returns>False if it builds on a version this mirror does not hold: resume with version 0.</returns>
    public bool Apply(ViewMessage message)
    {
        if (message.Since is { } since && since != Version) return false;
        if (message.Since is null) Clear();
        Apply(message.Room);
        _desk = message.Desk ?? _desk;
        Version = message.Version;
        View = new MatchView(
            new RoomView(
                message.Room.Tick, message.Room.Phase == "ended", _scenario!, [.. _bounties.Values], [.. _prices], _standings, [.. _news])
            {
                Insurer = _insurer, LeadMarket = _leads, Market = _market, Measured = _measured, Debrief = _debrief,
                Conditions = _conditions ?? ConditionsView.Quiet,
            },
            _desk);
        return true;
    }

    private void Clear()
    {
        _bounties.Clear();
        _prices = [];
        _news = [];
        _standings = [];
        _insurer = null;
        _leads = null;
        _measured = null;
        _debrief = null;
        _conditions = null;
        _market = null;
    }

    private void Apply(RoomPart room)
    {
        Phase = room.Phase;
        Round = room.Round;
        _scenario = room.Scenario ?? _scenario;
        foreach (var gone in room.Gone ?? []) _bounties.Remove(gone);
        foreach (var bounty in room.Bounties ?? []) _bounties[bounty.Id] = bounty;
        if (room.Prices is { } prices) _prices = [.. prices];
        foreach (var move in room.Moves ?? []) _prices[(int)move[0]] = Moved(_prices[(int)move[0]], move);
        _standings = room.Standings ?? _standings;
        _insurer = room.Insurer ?? _insurer;
        _leads = room.LeadMarket ?? _leads;
        _measured = room.Measured ?? _measured;
        _debrief = room.Debrief ?? _debrief;
        _conditions = room.Conditions ?? _conditions;
        _market = room.Market ?? _market;
        if (room.News is { } news) _news = [.. _news.Concat(news).TakeLast(NewsKept)];
    }

    private static PriceView Moved(PriceView line, IReadOnlyList<decimal> move) => line with
    {
        Price = Credits.From(move[1]),
        Supply = (int)move[2],
        Busy = (int)move[3],
        Waiting = (int)move[4],
        Change = (int)move[5],
        History = move.Count == FirstHistoryPoint
            ? line.History
            : [.. line.History.Concat(move.Skip(FirstHistoryPoint).Select(Credits.From)).TakeLast(HistoryKept)],
    };
}
