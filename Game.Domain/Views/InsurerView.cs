using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>The insurer's book, public from the first policy on: it teaches moral hazard and adverse selection.</summary>
/// <param name="Balance">Premiums less claims so far, in credits; negative when the insurer has lost money.</param>
/// <param name="Lines">One line per agent type that was ever insured, in the order of <see cref="AgentType.Index"/>.</param>
public sealed record InsurerView(Credits Balance, IReadOnlyList<InsurerLineView> Lines);

/// <summary>One agent type in the insurer's book.</summary>
/// <param name="Type">The agent type.</param>
/// <param name="Policies">Hires insured.</param>
/// <param name="Premiums">Premiums received, in credits.</param>
/// <param name="Claims">Hires bought back.</param>
/// <param name="Paid">Paid for them, in credits.</param>
/// <param name="LossRatio">Paid over premiums, in basis points: above 10,000 the insurer loses.</param>
public sealed record InsurerLineView(AgentType Type, int Policies, Credits Premiums, int Claims, Credits Paid, int LossRatio);
