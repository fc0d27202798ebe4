using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Game.Simulation;

/// <summary>
/// What <see cref="Actions.Allows"/> says of an order is what the match does with it, in both directions: over random games each order, legal or
/// not, is put alone into a copy of the match as its seat sees it.
/// </summary>
public sealed class LegalityTests
{
    private const int Games = 12;
    private const int EveryTicks = 13;

    // A card that is closed does not say whom it invited, and a market that is not there has no price: the seat knows that it may not, but not which rule comes first.
    private static readonly Rejection[][] Alike =
    [
        [Rejection.UnknownBounty, Rejection.BiddingClosed, Rejection.NotScoutable], [Rejection.LeadsNotOffered, Rejection.NotEnoughCash, Rejection.PriceMoved],
    ];

    // What a seat is not shown: to whom a result was sent by hand, what exactly a fork costs, how often a part was posted.
    private static readonly (Type Order, Rejection Reason)[] Unseen =
    [
        (typeof(SendToExpert), Rejection.AlreadyWithExpert), (typeof(ForkRun), Rejection.NoAgentFree), (typeof(ForkRun), Rejection.NotEnoughCash),
        (typeof(PostParts), Rejection.TooManyPosts),
    ];

    private readonly SortedDictionary<string, int> _same = new(StringComparer.Ordinal);
    private readonly List<string> _different = [];

    [Fact]
    public void It_allows_what_the_match_takes_and_refuses_what_the_match_refuses_for_the_same_reason()
    {
        for (var seed = 1; seed <= Games; seed++) Play(seed);

        Assert.True(_different.Count == 0, $"{_different.Count} of {_different.Count + _same.Values.Sum()} orders:\n{string.Join('\n', _different.DistinctBy(said => said.Split(": ")[1].Split(" (")[0]).Take(40))}");
        Assert.InRange(_same.Keys.Count(kind => kind.EndsWith(": None", StringComparison.Ordinal)), 12, 100);
        Assert.InRange(_same.Keys.Count(kind => !kind.EndsWith(": None", StringComparison.Ordinal)), 20, 500);
    }

    private void Play(int seed)
    {
        var workload = new Workload(seed);
        var match = Match.Start(workload.Settings(), (ulong)seed * 7919, out _);
        var seats = new List<SeatId>();
        while (!match.Ended)
        {
            for (var i = workload.Newcomers(match.Tick); i > 0; i--)
            {
                var bot = workload.Bot();
                seats.Add(match.Join($"seat {seats.Count + 1}", bot, bot ? "random" : null, workload.Carried()).OfType<SeatJoined>().Single().Seat);
            }

            var proposed = workload.Propose(match, seats).ToList();
            if (match.Tick % EveryTicks == seed % EveryTicks) Compare(seed, match, [.. proposed.Where(one => one.Id.Length is > 0 and <= 64)]);
            foreach (var (seat, id, order) in proposed) match.Submit(seat, id, order);
            if (seats.Count > 0 && workload.CallsRegent()) match.StartRegent(seats[match.Tick % seats.Count], RegentCause.Host);
            match.Close();
        }
    }

    private void Compare(int seed, Match match, IReadOnlyList<(SeatId Seat, string Id, Order Order)> proposed)
    {
        if (proposed.Count == 0) return;
        var snapshot = match.Snapshot();
        foreach (var (seat, _, order) in proposed)
        {
            var said = new Actions(new Observation(match.SeenBy(Viewer.Seat(seat)), new BotDice(1), [])).Allows(order);
            var done = Verdict(Match.Restore(snapshot), seat, order);
            var kind = order.GetType().Name;
            if (Agree(order, said, done)) _same[$"{kind}: {said}"] = _same.GetValueOrDefault($"{kind}: {said}") + 1;
            else _different.Add($"seed {seed}, tick {match.Tick}, seat {seat}: {kind} is said to be {said} and is {done} ({order})");
        }
    }

    private static bool Agree(Order order, Rejection said, Rejection done) =>
        said == done || Alike.Any(group => group.Contains(said) && group.Contains(done)) || (said == Rejection.None && Unseen.Contains((order.GetType(), done)));

    private static Rejection Verdict(Match copy, SeatId seat, Order order)
    {
        const string id = "the-only-order";
        var receipt = copy.Submit(seat, id, order);
        if (receipt.Status == ReceiptStatus.Refused) return receipt.Reason;
        return copy.Close().OfType<OrderRefused>().FirstOrDefault(refused => refused.Seat == seat && refused.Id == id)?.Reason ?? Rejection.None;
    }
}
