namespace Web.Lobby;

/// <summary>Names the words of this folder: <c>Resources/Lobby/LobbyText.resx</c>.</summary>
public sealed class LobbyText;
