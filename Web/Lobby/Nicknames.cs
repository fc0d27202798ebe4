using System.Globalization;
using System.Resources;
using System.Security.Cryptography;
using Web.App;
using Web.Shared;

namespace Web.Lobby;

/// <summary>A nickname for those who do not want to think of one, in their own language.</summary>
public static class Nicknames
{
    // A few hundred a language: in memory from the first question on.
    private static readonly Lazy<HashSet<string>> MadeUp = new(static () => [.. Languages.All.SelectMany(All)]);

    public static string Suggest(Words words) => Name(words["Nickname.Order"], Pick(words["Nickname.Kinds"]), Pick(words["Nickname.Animals"]));

    /// <summary>True for a name that <see cref="Suggest"/> could have made, in any language.</summary>
    public static bool IsMadeUp(string name) => MadeUp.Value.Contains(name);

    internal static IEnumerable<string> All(CultureInfo language)
    {
        var words = new ResourceManager("Web.Resources.Shared.Words", typeof(Words).Assembly);
        string Word(string key) => words.GetString(key, language) ?? throw new InvalidOperationException($"{key} has no words in {language.Name}.");
        var order = Word("Nickname.Order");
        return Listed(Word("Nickname.Kinds")).SelectMany(kind => Listed(Word("Nickname.Animals")).Select(animal => Name(order, kind, animal)));
    }

    private static string Name(string order, string kind, string animal) => string.Format(CultureInfo.InvariantCulture, order, kind, animal);

    private static string Pick(string list)
    {
        var from = Listed(list);
        return from[RandomNumberGenerator.GetInt32(from.Length)];
    }

    private static string[] Listed(string list) => list.Split(',', StringSplitOptions.TrimEntries);
}
