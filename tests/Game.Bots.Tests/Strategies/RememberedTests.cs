using Game.Bots.Strategies;

namespace Game.Bots.Tests.Strategies;

/// <summary>What a strategy keeps of bounties is bounded by what can be seen.</summary>
public sealed class RememberedTests
{
    [Fact]
    public void What_is_out_of_sight_is_forgotten_once_it_is_most_of_what_is_known()
    {
        var (set, table) = (new HashSet<int>(), new Dictionary<int, string>());
        for (var i = 0; i < 10_000; i++)
        {
            set.Add(i);
            table[i] = "kept";
            var seen = Enumerable.Range(i - 20, 21).ToList();
            Remembered.Prune(set, seen.Count, seen);
            Remembered.Prune(table, seen.Count, seen);

            Assert.All(seen.Where(one => one >= 0), one => Assert.True(set.Contains(one) && table.ContainsKey(one)));
            Assert.InRange(set.Count, 1, 107);
            Assert.InRange(table.Count, 1, 107);
        }
    }
}
