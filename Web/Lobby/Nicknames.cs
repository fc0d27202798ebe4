using System.Security.Cryptography;
using Web.Shared;

namespace Web.Lobby;

/// <summary>A nickname for those who do not want to think of one, in their own language.</summary>
public static class Nicknames
{
    public static string Suggest(Words words) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, words["Nickname.Order"], Pick(words["Nickname.Kinds"]), Pick(words["Nickname.Animals"]));

    private static string Pick(string list)
    {
        var from = list.Split(',', StringSplitOptions.TrimEntries);
        return from[RandomNumberGenerator.GetInt32(from.Length)];
    }
}
