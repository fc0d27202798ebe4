using Game.Domain.Views;
using Web.Lessons;
using Web.Shared;

namespace Web.Live;

/// <summary>The lines of the leaderboard without their figures: whose they are. Their order is the page's, for each reader sorts as he likes.</summary>
internal sealed class LivePlaces(IReadOnlyList<StandingView> standings, LessonPlan plan, Words words) : LivePart
{
    // By seat: places change with every tick, and most of the time nothing else does.
    private readonly StandingView[] _lines = [.. standings.OrderBy(static line => line.Seat)];

    private LateJoinRule Late => plan.LateJoin;

    public override string Whole
    {
        get
        {
            var items = new LiveItems();
            items.Order("Places", string.Join(' ', _lines.Select(static line => line.Seat)));
            foreach (var line in _lines) Send(items, line);
            return items.Text;
        }
    }

    public override string? Since(LivePart before)
    {
        var known = (LivePlaces)before;
        var then = known._lines;
        if (then.Length != _lines.Length || known.Late != Late) return Whole;
        LiveItems? items = null;
        for (var i = 0; i < _lines.Length; i++)
        {
            if (then[i].Seat != _lines[i].Seat) return Whole;
            if (LookOf(then[i]) != LookOf(_lines[i])) Send(items ??= new(), _lines[i]);
        }

        return items?.Text;
    }

    private static (string Name, bool Bot, bool Retired, bool Regent, RecordView? Record) LookOf(StandingView line) => (line.Name, line.Bot, line.Retired, line.Regent, line.Record);

    private void Send(LiveItems items, StandingView line) => items.Item(line.Seat.ToString(), PlaceMarkup.Json(line, words, plan.Marks(line)));
}
