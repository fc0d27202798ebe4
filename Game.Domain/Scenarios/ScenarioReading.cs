namespace Game.Domain.Scenarios;

/// <summary>What came of reading a scenario: the scenario, or why not.</summary>
/// <param name="Scenario">The scenario when nothing is wrong with it.</param>
/// <param name="Problems">Everything that is wrong, in the order of the file; empty when the scenario is there.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems);
