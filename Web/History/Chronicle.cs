using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Web.History;

/// <summary>
/// What a match looked like from outside, tick by tick: prices, use, places, and what was announced. Kept beside a fold of the
/// match, from its first event on; a room keeps none of it, for most rooms are never looked back on.
/// </summary>
public sealed class Chronicle
{
    /// <summary>Ticks between two notes of the places; half a market hour.</summary>
    public const int PlaceStep = 6;

    private readonly List<PriceMoment[]> _prices = [];
    private readonly List<int> _ticks = [];
    private readonly Dictionary<SeatId, List<(int Tick, PlaceMoment Place)>> _places = [];
    private readonly List<Mark> _marks = [];
    private readonly short[] _hired = new short[AgentType.Count];
    private NewsView? _told;

    /// <summary>Ticks that are written down, oldest first.</summary>
    public IReadOnlyList<int> Ticks => _ticks;

    /// <summary>What was announced, oldest first.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Places of every seat, oldest first.</summary>
    public IReadOnlyDictionary<SeatId, List<(int Tick, PlaceMoment Place)>> Places => _places;

    /// <summary>The public view after the last event.</summary>
    public RoomView? Room { get; private set; }

    /// <summary>A line in one of <see cref="Ticks"/>, by its place in that list.</summary>
    public PriceMoment Price(int place, AgentType type) => _prices[place][type.Index];

    /// <summary>Takes an event that has just been folded.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="match">The match after it.</param>
    public void Take(GameEvent happened, Match match)
    {
        switch (happened)
        {
            case RunStarted run: _hired[run.Agent.Index]++; break;
            case ForkStarted fork: _hired[fork.Agent.Index]++; break;
            case CheckStarted check: _hired[check.Checker.Index]++; break;
            case TickClosed or MatchEnded: Note(match); break;
            default: break;
        }
    }

    private void Note(Match match)
    {
        var room = match.SeenBy(Viewer.Spectator).Room;
        Room = room;
        if (_ticks.Count == 0 || _ticks[^1] < room.Tick)
        {
            _ticks.Add(room.Tick);
            _prices.Add([.. room.Prices.Select(line => new PriceMoment(
                (int)line.Price.Cents, (short)line.Supply, (short)line.Busy, (short)line.Waiting, _hired[line.Type.Index]))]);
            Array.Clear(_hired);
        }

        if (room.Ended || room.Tick % PlaceStep == 0) NotePlaces(room);
        NoteNews(room);
    }

    private void NotePlaces(RoomView room)
    {
        foreach (var line in room.Standings)
        {
            if (!_places.TryGetValue(line.Seat, out var places)) _places[line.Seat] = places = [];
            var place = (room.Tick, new PlaceMoment(line.Profit.Cents, line.Rank));
            if (places.Count > 0 && places[^1].Tick == room.Tick) places[^1] = place;
            else places.Add(place);
        }
    }

    private void NoteNews(RoomView room)
    {
        var fresh = room.News.Reverse().TakeWhile(news => !ReferenceEquals(news, _told)).Reverse().ToList();
        foreach (var news in fresh) _marks.Add(new Mark(news, room.Bounties.FirstOrDefault(bounty => bounty.Id == news.Bounty)));
        if (room.News.Count > 0) _told = room.News[^1];
    }
}
