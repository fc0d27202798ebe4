using System.Text.Json;
using Game.Bots.Commands;

namespace Game.Bots.Tests.Commands;

public sealed class PlayCommandTests
{
    private static readonly string[] Members =
    [
        "scenario", "seed", "ticks", "orders", "events", "seconds", "stateHash", "ledgerSum", "standings", "prices", "awardedShare", "deliveredShare", "efficiency",
    ];

    [Fact]
    public void The_object_that_play_prints_has_exactly_the_members_of_the_contract()
    {
        var report = Play("--seed", "1");
        Assert.Equal(Members, report.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["seat", "strategy", "profit", "margin", "bidsWon", "delivered", "failed", "brier"],
            report.GetProperty("standings")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["type", "min", "max", "last"], report.GetProperty("prices")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(25, report.GetProperty("prices").GetArrayLength());
        Assert.InRange(report.GetProperty("efficiency").GetDouble(), 0, 1);
    }

    [Fact]
    public void The_books_of_a_played_match_balance() => Assert.Equal(0m, Play("--seed", "2").GetProperty("ledgerSum").GetDecimal());

    [Fact]
    public void The_same_seed_plays_the_same_match_and_another_seed_another()
    {
        Assert.Equal(Hash("5"), Hash("5"));
        Assert.NotEqual(Hash("5"), Hash("6"));

        static string Hash(string seed) => Play("--seed", seed).GetProperty("stateHash").GetString()!;
    }

    [Theory]
    [InlineData("--scenario", "nowhere", "open-market")]
    [InlineData("--bots", "nobody", "planner")]
    [InlineData("--ticks", "0", "1 or more")]
    public void A_wrong_option_is_refused_with_what_is_allowed(string option, string value, string allowed)
    {
        var (code, output, error) = Run("play", option, value);
        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.Contains(allowed, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_json_a_table_names_every_seat()
    {
        var (code, output, _) = Run("play", "--ticks", "30", "--bots", "sleeper,naive");
        Assert.Equal(0, code);
        Assert.Contains("sleeper", output, StringComparison.Ordinal);
        Assert.Contains("naive", output, StringComparison.Ordinal);
    }

    private static JsonElement Play(params string[] args)
    {
        var (code, output, error) = Run(["play", "--json", "--ticks", "150", "--bots", "naive,cost-plus,casual", .. args]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, output, error, ProgressBar.None);
        return (code, output.ToString(), error.ToString());
    }
}
