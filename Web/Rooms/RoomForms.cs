namespace Web.Rooms;

/// <summary>
/// The form posts of the first page. Each needs an antiforgery token, sets the cookies and answers with a redirect: to
/// <c>/play/CODE</c>, or back to <c>/?problem=601</c> (with <c>code=CODE</c> where one was sent; numbers are
/// <see cref="Game.Bots.Protocol.RoomProblem"/>).
/// </summary>
public static class RoomForms
{
    /// <summary>Quick play against bots. Fields: <see cref="Nickname"/>; optional <see cref="ScenarioName"/>; with <see cref="Guide"/> the guided first contract, without bots.</summary>
    public const string Quick = "/api/rooms/quick";

    /// <summary>
    /// Create a room. Fields: <see cref="Nickname"/> (empty: host without a seat, redirect to <c>/watch/CODE</c>),
    /// <see cref="RoomName"/>, <see cref="ScenarioName"/>, <see cref="Bots"/>, <see cref="Libraries"/>, <see cref="Speed"/>, <see cref="Seed"/>.
    /// </summary>
    public const string Create = "/api/rooms";

    /// <summary>Join by code. Fields: <see cref="Nickname"/>, <see cref="Code"/>. A browser that has a seat returns to it.</summary>
    public const string Join = "/api/rooms/join";

    /// <summary>Join from the room's own link. Fields: <see cref="Nickname"/>.</summary>
    public static string JoinRoom(string code) => $"/api/rooms/{code}/join";

    /// <summary>Takes a seat to this browser. Fields: <see cref="Pass"/>, <see cref="Pin"/>. Refusals lead back to <c>/play/CODE?problem=622</c>.</summary>
    public static string Return(string code) => $"/api/rooms/{code}/return";

    /// <summary>Four letters that name a seat.</summary>
    public const string Pass = "pass";

    /// <summary>Four digits that prove it.</summary>
    public const string Pin = "pin";

    /// <summary>1 for the guided first contract; also in the address it leads to.</summary>
    public const string Guide = "guide";

    /// <summary>1 to 20 visible characters.</summary>
    public const string Nickname = "nickname";

    /// <summary>Up to 40 characters, optional.</summary>
    public const string RoomName = "name";

    /// <summary>Name of a built-in scenario, optional.</summary>
    public const string ScenarioName = "scenario";

    /// <summary>Strategy names, repeated or separated by commas; absent: the scenario's; <c>none</c>: no bots.</summary>
    public const string Bots = "bots";

    /// <summary>Strategies of libraries, repeated, that sit down beside <see cref="Bots"/>.</summary>
    public const string Libraries = "libraries";

    /// <summary>Ticks per second, 0.25 to 20, optional.</summary>
    public const string Speed = "speed";

    /// <summary>A whole number, optional.</summary>
    public const string Seed = "seed";

    /// <summary>Room code, case and spaces do not matter.</summary>
    public const string Code = "code";
}
