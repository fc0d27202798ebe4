using System.CommandLine;
using System.CommandLine.Parsing;
using Game.Bots.Replays;
using Game.Domain.Primitives;

namespace Game.Bots.Commands;

/// <summary><c>replay</c>: decides a recorded match again, compares the hash, and explains what happened.</summary>
internal static class ReplayCommand
{
    public static Command Create(TextWriter output, TextWriter error, ProgressBar progress)
    {
        var file = new Argument<FileInfo>("file") { Description = $"The replay file (*{ReplayFile.Ending}), as play --replay writes it." };
        var contract = new Option<ContractId?>("--contract")
        {
            Description = "Tell the whole story of one contract: tick and slot of its bounty, and the seat, as in 120-3@4.",
            CustomParser = ParseContract,
        };
        var seat = new Option<int?>("--seat") { Description = "Only what concerns this seat." };
        var notes = new Option<bool>("--notes") { Description = "Print the notes that strategies left." };
        var json = CommonOptions.Json();
        var command = new Command("replay", "Decides a recorded match again without its bots, verifies its hash and explains its failures.") { file, contract, seat, notes, json };
        command.SetAction(parsed =>
        {
            try
            {
                var replay = Read(parsed.GetValue(file)!);
                var book = new StoryBook();
                var match = progress.Show($"{replay.Scenario.Name}, seed {replay.Seed}", Math.Max(1, replay.Ticks), step => replay.Decide(book.Add, step));
                var report = new ReplayReport(replay, book, match);
                if (parsed.GetValue(json)) output.WriteLine(report.Json());
                else if (parsed.GetValue(contract) is { } wanted) report.PrintContract(wanted, output);
                else report.Print(parsed.GetValue(seat), parsed.GetValue(notes), output);
                if (report.Verified) return 0;
                error.WriteLine("The hash differs: the file was changed, or the rules have changed since it was recorded.");
                return 1;
            }
            catch (Exception problem) when (problem is ReplayException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine(problem.Message);
                return 1;
            }
        });
        return command;
    }

    private static Replay Read(FileInfo file)
    {
        if (!file.Exists) throw new ReplayException($"There is no file '{file.Name}'.");
        using var stream = file.OpenRead();
        return ReplayFile.Read(stream);
    }

    private static ContractId? ParseContract(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? string.Empty : result.Tokens[0].Value;
        if (ContractId.TryParse(text, out var id)) return id;
        result.AddError($"'{text}' is not a contract. Write tick and slot of its bounty, and the seat: 120-3@4.");
        return null;
    }
}
