using Game.Domain.Scenarios;

namespace Game.Bots.Evolution;

/// <summary>What is bred, where and for how long.</summary>
/// <param name="Scenario">The settings.</param>
/// <param name="Seed">Seed of everything: bounties, genomes, births.</param>
/// <param name="Generations">Generations, 1 or more.</param>
/// <param name="Population">Bots alive at a time, a multiple of <paramref name="Seats"/>.</param>
/// <param name="Seats">Seats of a room that bots of the population take.</param>
/// <param name="Residents">Strategies that sit in every room and do not evolve.</param>
/// <param name="Ticks">Ticks per match; nothing means the scenario's own end.</param>
/// <param name="Select">The rule of replacement.</param>
internal sealed record EvolutionPlan(
    Scenario Scenario, ulong Seed, int Generations, int Population, int Seats, IReadOnlyList<string> Residents, int? Ticks, SelectionKind Select);
