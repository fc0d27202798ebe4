namespace Game.Bots.Protocol;

/// <summary>Why a room, a seat or a message was refused before the rules were asked. The numbers are part of the protocol and are never reused.</summary>
/// <remarks>Orders that the rules refuse carry a <see cref="Domain.Rejection"/> instead; its numbers lie below 600.</remarks>
public enum RoomProblem
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>There is no room with this code.</summary>
    UnknownRoom = 600,

    /// <summary>A nickname has 1 to 20 visible characters and no control characters.</summary>
    BadNickname = 601,

    /// <summary>Every seat that the scenario allows is taken.</summary>
    RoomFull = 602,

    /// <summary>The match is over; nobody can join any more.</summary>
    MatchOver = 603,

    /// <summary>Too many joins at once; try again in a few seconds.</summary>
    TooManyJoins = 604,

    /// <summary>The seat key fits no seat of this room.</summary>
    UnknownSeatKey = 605,

    /// <summary>This connection has no seat: join or resume first.</summary>
    NotSeated = 606,

    /// <summary>The message is not what the protocol says, or larger than it allows.</summary>
    BadMessage = 607,

    /// <summary>The room has stopped because its journal could not be written; nothing that was shown is lost.</summary>
    RoomStopped = 608,

    /// <summary>There is no scenario with this name.</summary>
    UnknownScenario = 609,

    /// <summary>There is no strategy with this name.</summary>
    UnknownStrategy = 610,

    /// <summary>The server runs as many rooms as it is allowed to.</summary>
    TooManyRooms = 611,

    /// <summary>The speed is outside 50 to 4,000 milliseconds per tick.</summary>
    BadSpeed = 612,

    /// <summary>The room's name is longer than 40 characters or holds control characters.</summary>
    BadRoomName = 613,

    /// <summary>Only the holder of the host key may do this.</summary>
    NotHost = 614,

    /// <summary>A connection sits on one seat of one room; open another connection for another seat.</summary>
    AlreadySeated = 615,

    /// <summary>The match still runs; a next round starts after its end.</summary>
    MatchStillRuns = 616,

    /// <summary>The host has locked the room: nobody new can join; who has a seat keeps it and returns to it.</summary>
    RoomLocked = 617,

    /// <summary>The host has taken this seat out of the room.</summary>
    SeatRemoved = 618,

    /// <summary>The room has no such seat.</summary>
    UnknownSeat = 619,

    /// <summary>A message of the host has 1 to 200 visible characters and no control characters.</summary>
    BadNote = 620,

    /// <summary>The number of seats to fill with bots is outside what the scenario allows.</summary>
    BadTarget = 621,

    /// <summary>No seat has this return code and PIN.</summary>
    WrongReturn = 622,

    /// <summary>Too many wrong PINs: from now on the host has to let this seat back in.</summary>
    ReturnShut = 623,

    /// <summary>The seat was taken to another device; this one is signed out.</summary>
    SeatMoved = 624,

    /// <summary>A question, a choice or a date of the lesson is outside its limits.</summary>
    BadPlan = 625,

    /// <summary>The answer is not one of the choices, too long, or not asked for now.</summary>
    BadAnswer = 626,

    /// <summary>This class takes no programs: its host has not let them in.</summary>
    NoRemoteBots = 627,

    /// <summary>This class takes made-up names alone: those that its pages offer, in any of their languages.</summary>
    NameNotMadeUp = 628,

    /// <summary>A seat's time is between the usual and three times the usual.</summary>
    BadExtraTime = 655,
}
