namespace Game.Domain.Work;

/// <summary>What is believed about the hidden difficulty of a task: weights over a grid of doublings.</summary>
/// <param name="Mean">Mean difficulty in doublings.</param>
/// <param name="Spread">Standard deviation in doublings.</param>
/// <param name="Weights">Weights over the appraiser's grid; they add up to 1.</param>
public sealed record Belief(double Mean, double Spread, IReadOnlyList<double> Weights);
