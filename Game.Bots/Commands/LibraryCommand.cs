using System.CommandLine;
using System.Text.Json;
using Game.Bots.Libraries;
using Game.Domain.Primitives;

namespace Game.Bots.Commands;

/// <summary><c>library</c>: loads a class library and says which strategies it offers, or why it cannot be used.</summary>
internal static class LibraryCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<FileInfo>("file") { Description = "The class library (*.dll)." };
        var json = CommonOptions.Json();
        var command = new Command("library", "Says which strategies a class library offers, or why it cannot be used.") { file, json };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(file)!;
            Mute();
            var library = BotLibrary.Load(wanted.FullName, out var problem);
            if (parsed.GetValue(json)) output.WriteLine(JsonSerializer.Serialize(new LibraryReport(wanted.Name, library?.Strategies ?? [], problem), GameJson.Options));
            else if (library is null) error.WriteLine($"{wanted.Name} cannot be used. {problem}");
            else foreach (var strategy in library.Strategies) output.WriteLine($"{strategy.Name}  {strategy.Type}");
            output.Flush();
            return library is null ? 1 : 0;
        });
        return command;
    }

    /// <summary>What a library prints is no part of what this program says.</summary>
    public static void Mute() => Console.SetOut(TextWriter.Null);
}
