using System.Security.Cryptography;

namespace Web.Lobby;

/// <summary>A nickname for those who do not want to think of one.</summary>
public static class Nicknames
{
    private static readonly string[] Colours = ["Amber", "Azure", "Copper", "Coral", "Hazel", "Indigo", "Ivory", "Jade", "Olive", "Pearl", "Ruby", "Silver"];

    private static readonly string[] Animals =
        ["Badger", "Crane", "Falcon", "Fox", "Heron", "Ibex", "Lynx", "Marten", "Otter", "Owl", "Raven", "Stoat", "Swift", "Tern", "Wren"];

    public static string Suggest() => $"{Pick(Colours)} {Pick(Animals)}";

    private static string Pick(string[] from) => from[RandomNumberGenerator.GetInt32(from.Length)];
}
