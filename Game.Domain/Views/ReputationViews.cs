namespace Game.Domain.Views;

/// <summary>A seat's public record: an interval, never a bare number, as few outcomes tell little.</summary>
/// <param name="Delivered">Contracts paid under this name.</param>
/// <param name="Missed">Contracts failed, late or given up, and awards lost for want of a bond.</param>
/// <param name="Low">The rate of success is above this with a chance of 95 percent, in parts per million: the 5 percent quantile of Beta(1 + delivered, 1 + missed).</param>
/// <param name="High">And below this with a chance of 95 percent, in parts per million.</param>
public sealed record RecordView(int Delivered, int Missed, int Low, int High);

/// <summary>What the own record is worth. Only the owner sees the figure itself.</summary>
/// <param name="Value">Reputation in parts per million: outcomes weighted by price and faded by age, around the first opinion.</param>
/// <param name="BondShare">Share of the bond base that an award locks now, 0 to 1.</param>
public sealed record ReputationView(int Value, decimal BondShare);
