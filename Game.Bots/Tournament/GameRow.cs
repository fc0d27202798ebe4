namespace Game.Bots.Tournament;

/// <summary>One finished game, as one line of <c>games.jsonl</c>. Credits are decimal numbers, shares 0 to 1.</summary>
/// <param name="Game">Its number in the plan.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Ticks">Ticks played.</param>
/// <param name="Seconds">Time it took; the one figure that depends on the machine.</param>
/// <param name="StateHash">Hash of the final state.</param>
/// <param name="AwardedShare">Share of the decided bounties that found a winner.</param>
/// <param name="DeliveredShare">Share of the closed contracts that were paid.</param>
/// <param name="BidsPerBounty">Bids standing at the close, per decided bounty.</param>
/// <param name="PriceRange">Highest over lowest price of an agent type within the game, mean over the types.</param>
/// <param name="Efficiency">Realised surplus over the best feasible one; nothing where nothing was worth doing.</param>
/// <param name="Seats">The seats in their order.</param>
/// <param name="Contracts">The contracts in the order of their awards.</param>
/// <param name="Terms">How the hires of each seat came out, by their payment terms.</param>
internal sealed record GameRow(
    int Game,
    ulong Seed,
    int Ticks,
    double Seconds,
    string StateHash,
    double? AwardedShare,
    double? DeliveredShare,
    double? BidsPerBounty,
    double PriceRange,
    double? Efficiency,
    IReadOnlyList<SeatRow> Seats,
    IReadOnlyList<ContractRow> Contracts,
    IReadOnlyList<TermsRow> Terms);

/// <summary>One seat of a game.</summary>
/// <param name="Strategy">Who sat there.</param>
/// <param name="Profit">Cash and held less every stake.</param>
/// <param name="Figures">The six figures that add up to the profit.</param>
/// <param name="Bids">Bounties bid on whose window has closed.</param>
/// <param name="Wins">Awards.</param>
/// <param name="Paid">Contracts paid.</param>
/// <param name="Failed">Contracts that failed or came too late.</param>
/// <param name="Dropped">Contracts given up.</param>
/// <param name="Defaults">Awards lost for want of cash for the bond.</param>
/// <param name="Bankrupt">True if it went bankrupt.</param>
/// <param name="Brier">Mean squared error of stated chances, if any.</param>
/// <param name="Overruns">Turns above the budget of time; depends on the machine.</param>
/// <param name="TurnsLost">Turns lost to an exception or an illegal order.</param>
/// <param name="Refusals">Refused orders by reason.</param>
internal sealed record SeatRow(
    string Strategy,
    decimal Profit,
    FiguresRow Figures,
    int Bids,
    int Wins,
    int Paid,
    int Failed,
    int Dropped,
    int Defaults,
    bool Bankrupt,
    double? Brier,
    int Overruns,
    int TurnsLost,
    IReadOnlyDictionary<string, int> Refusals)
{
    /// <summary>Turns that would have been a sleeper's in a room with a clock; depends on the machine.</summary>
    public int TurnsAsleep { get; init; }
}

/// <summary>Where a profit came from, in credits; see the debrief page of the rulebook.</summary>
/// <param name="Decomposition">How parts were cut.</param>
/// <param name="Selection">Who was hired.</param>
/// <param name="Risk">Checks, attempts, terms, insurance, bonds.</param>
/// <param name="Coordination">Domains, overload, lateness, posted parts, fees, scouting, leads.</param>
/// <param name="Bidding">Prices asked.</param>
/// <param name="Luck">The rest.</param>
internal sealed record FiguresRow(decimal Decomposition, decimal Selection, decimal Risk, decimal Coordination, decimal Bidding, decimal Luck)
{
    /// <summary>The figures with their names, in their order.</summary>
    public static IReadOnlyList<(string Name, Func<FiguresRow, decimal> Of)> All { get; } =
    [
        ("decomposition", row => row.Decomposition), ("selection", row => row.Selection), ("risk", row => row.Risk),
        ("coordination", row => row.Coordination), ("bidding", row => row.Bidding), ("luck", row => row.Luck),
    ];
}

/// <summary>One contract of a game.</summary>
/// <param name="Id">Its name; <c>replay --contract</c> tells its story.</param>
/// <param name="Seat">Index of the owner in the row's seats.</param>
/// <param name="Bidders">Bids that stood when the window closed.</param>
/// <param name="EstimateError">The winner's free estimate less the true difficulty, in doublings; below 0 is too hopeful.</param>
/// <param name="Price">What passing paid.</param>
/// <param name="Ceiling">Most that was offered.</param>
/// <param name="Bond">The bond locked.</param>
/// <param name="Outcome">How it ended; nothing if it was still open.</param>
/// <param name="Profit">Its result; nothing if it was still open.</param>
/// <param name="Cost">Payout less result: what the work cost, a lost bond included; nothing if it was still open.</param>
/// <param name="Depth">0 for a client's bounty, 1 for parts of one, 2 for parts of those, at most 3.</param>
internal sealed record ContractRow(
    string Id, int Seat, int Bidders, double? EstimateError, decimal Price, decimal Ceiling, decimal Bond, string? Outcome, decimal? Profit, decimal? Cost, int Depth);

/// <summary>Finished runs of a seat on one kind of payment terms.</summary>
/// <param name="Seat">Index of the seat in the row's seats.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Runs">Finished runs.</param>
/// <param name="Good">How many of them left a good result, whoever noticed.</param>
internal sealed record TermsRow(int Seat, string Terms, int Runs, int Good);
