namespace Game.Domain;

/// <summary>Why an order was refused. The numbers are part of the protocol and are never reused.</summary>
/// <remarks>Checks run in ascending order inside one order, so the first broken condition names the refusal. A refused order changes nothing.</remarks>
public enum Rejection
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>The order id is empty or longer than 64 characters.</summary>
    BadOrderId = 100,

    /// <summary>The match has ended.</summary>
    MatchEnded = 101,

    /// <summary>There is no such seat.</summary>
    UnknownSeat = 102,

    /// <summary>The seat is bankrupt and retired.</summary>
    SeatRetired = 103,

    /// <summary>The seat has sealed as many orders into this tick as the scenario allows.</summary>
    TooManyOrders = 104,

    /// <summary>A member of the order is outside its documented range.</summary>
    OutOfRange = 105,

    /// <summary>The bot's turn took longer than its limit and the bank: it is an empty one. Told by rooms with a clock, to bots from outside.</summary>
    TurnTooLate = 106,

    /// <summary>There is no such bounty, or the seat was not invited to it.</summary>
    UnknownBounty = 200,

    /// <summary>Bidding on this bounty is over.</summary>
    BiddingClosed = 201,

    /// <summary>The amount is above the bounty's ceiling.</summary>
    AboveCeiling = 202,

    /// <summary>The amount is not above zero.</summary>
    NotPositive = 203,

    /// <summary>The price of this bounty is posted: bid exactly the ceiling to accept it.</summary>
    PriceIsPosted = 204,

    /// <summary>The seat may not bid for a while after defaulting on awards in a row.</summary>
    BiddingSuspended = 205,

    /// <summary>There is no live bid of this seat on the bounty.</summary>
    NoLiveBid = 206,

    /// <summary>The seat cannot scout this bounty: it is neither open nor its own running contract.</summary>
    NotScoutable = 207,

    /// <summary>The cash at hand does not cover the price.</summary>
    NotEnoughCash = 208,

    /// <summary>There is no such contract of this seat.</summary>
    UnknownContract = 300,

    /// <summary>The contract is submitted or closed; nothing about it can be changed.</summary>
    ContractNotRunning = 301,

    /// <summary>There is no such part or piece.</summary>
    UnknownPiece = 302,

    /// <summary>The plan does not have exactly one entry per part of the bounty.</summary>
    PlanDoesNotFit = 303,

    /// <summary>An entry of the plan is outside its range.</summary>
    PlanOutOfRange = 304,

    /// <summary>The number of pieces of a part that has started cannot change.</summary>
    PartHasStarted = 305,

    /// <summary>The piece is not waiting for an agent, or may not start yet.</summary>
    PieceNotWaiting = 306,

    /// <summary>The price is higher than the price seen.</summary>
    PriceMoved = 307,

    /// <summary>The piece has no result to act on.</summary>
    NoResult = 308,

    /// <summary>A later part already builds on this result.</summary>
    ResultInUse = 309,

    /// <summary>The piece has used as many attempts as any plan allows.</summary>
    NoAttemptsLeft = 310,

    /// <summary>The piece is already at the highest tier.</summary>
    AlreadyPremium = 311,

    /// <summary>Not every piece is done.</summary>
    NotFinished = 312,

    /// <summary>The rising clock has not reached the amount: accept what it shows, or wait.</summary>
    AboveTheClock = 400,

    /// <summary>Who took back a bid on a descending clock has left it and bids no more on this bounty.</summary>
    LeftTheClock = 401,

    /// <summary>A bid on a descending clock must undercut the standing one by a step.</summary>
    NoUndercut = 402,

    /// <summary>This bounty is for newcomers, and the seat has delivered too often to be one.</summary>
    NotANewcomer = 403,

    /// <summary>Baskets are for rooms in which agents are sold in calls.</summary>
    NoCallMarket = 430,

    /// <summary>A basket takes 2 to 12 different pieces, no experts, and a limit above zero.</summary>
    BadBasket = 431,

    /// <summary>There is no agency that a seat could run: the scenario has none, or they are taken.</summary>
    NoAgencyVacant = 432,

    /// <summary>The seat runs an agency and does not orchestrate.</summary>
    RunsAgency = 433,

    /// <summary>The seat runs no agency.</summary>
    RunsNoAgency = 434,

    /// <summary>The agency does not ask for this type.</summary>
    NoSuchAsk = 435,

    /// <summary>The ask is below the floor or above the ceiling of prices.</summary>
    AskOutOfRange = 436,

    /// <summary>The agency does not have so many agents of the type.</summary>
    TooManyAgents = 437,

    /// <summary>The seat has a live bid or an open contract.</summary>
    SeatHasWork = 438,

    /// <summary>The scenario has no standing policies.</summary>
    PoliciesOff = 460,

    /// <summary>No regent keeps the seat.</summary>
    NoRegent = 461,

    /// <summary>The bounty stands under an audit rule: every part needs an expert check that is made, so more than one attempt or something other than accepting after the last.</summary>
    ExpertCheckNeeded = 445,

    /// <summary>The shock is outside its documented ranges, or does not fit the scenario.</summary>
    ShockOutOfRange = 446,

    /// <summary>There is no such shock, or it is over.</summary>
    UnknownShock = 447,

    /// <summary>A new generation of agents does not go away again.</summary>
    ShockStays = 448,

    /// <summary>The scenario has no sponsors.</summary>
    SponsorsOff = 462,

    /// <summary>The other party is no seat, has retired, or is the sender.</summary>
    NoSuchPartner = 463,

    /// <summary>The sender sponsors this seat already.</summary>
    AlreadySponsoring = 464,

    /// <summary>There is no such offer or sponsorship between the two.</summary>
    NoSponsorship = 465,

    /// <summary>Another accepted sponsorship already waits for the seat's next award.</summary>
    AlreadyBacked = 466,

    /// <summary>The sponsorship serves a contract, or its sponsor may no longer take it back.</summary>
    SponsorshipStands = 467,

    /// <summary>The scenario does not allow these payment terms.</summary>
    TermsNotAllowed = 475,

    /// <summary>Insurance is not offered, or not for hires on completion, which cost nothing when the contract fails.</summary>
    NotInsurable = 476,

    /// <summary>Agencies do not work on completion for this seat: too few deliveries, or too low a reputation.</summary>
    NoCredit = 477,

    /// <summary>The scenario has no leads to hire.</summary>
    LeadsNotOffered = 478,

    /// <summary>No bounty of this scenario comes from that domain.</summary>
    UnknownDomain = 479,

    /// <summary>The seat is at home in that domain already.</summary>
    DomainOwned = 480,

    /// <summary>All leads are in somebody's service.</summary>
    NoLeadFree = 481,

    /// <summary>The seat has no such lead.</summary>
    UnknownLead = 482,

    /// <summary>The scenario has no templates.</summary>
    TemplatesOff = 483,

    /// <summary>The seat keeps as many templates as the scenario allows.</summary>
    TooManyTemplates = 484,

    /// <summary>The seat has no template of that name.</summary>
    UnknownTemplate = 485,

    /// <summary>The template is for another shape of work.</summary>
    ShapeDiffers = 486,

    /// <summary>The piece has not stopped to ask anything.</summary>
    NoQuestion = 490,

    /// <summary>The scenario has no subcontracting, or none that deep.</summary>
    TooDeep = 491,

    /// <summary>A part has started, is done, or is posted already.</summary>
    PartTaken = 492,

    /// <summary>A part waits for another one that is neither done nor posted with it.</summary>
    PartNotReady = 493,

    /// <summary>Window and work would end after the contract itself has become worthless.</summary>
    BeyondContract = 494,

    /// <summary>The part was posted as often as it may be.</summary>
    TooManyPosts = 495,

    /// <summary>The posted parts are delivered or closed: there is nothing left to call off.</summary>
    NothingToCallOff = 496,

    /// <summary>The scenario has no forks.</summary>
    ForksOff = 497,

    /// <summary>The piece has no run under way, or a second agent already.</summary>
    NothingToFork = 498,

    /// <summary>The plan has nobody check the part, so nothing would tell two results apart.</summary>
    NothingTellsThemApart = 499,

    /// <summary>No agent of that type is free, or the seat holds as many as it may.</summary>
    NoAgentFree = 500,

    /// <summary>An expert has the result already.</summary>
    AlreadyWithExpert = 501,

    /// <summary>No expert is there to ask: outside their hours, on strike, or out.</summary>
    NoExpertThere = 550,
}
