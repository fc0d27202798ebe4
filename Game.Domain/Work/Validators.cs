using System.Diagnostics;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>Somebody who decides whether submitted work is paid. A closed set: see <see cref="Validators"/>.</summary>
internal interface IValidator
{
    /// <summary>Chance that it finds one bad piece, in parts per million.</summary>
    int Strictness(ValidationSettings settings);
}

/// <summary>The validators there are.</summary>
internal static class Validators
{
    private static readonly IValidator Tests = new TestsOnly();
    private static readonly IValidator Client = new ClientReview();
    private static readonly IValidator Audit = new FullAudit();

    public static IValidator Of(ValidatorKind kind) => kind switch
    {
        ValidatorKind.Tests => Tests,
        ValidatorKind.Client => Client,
        ValidatorKind.Audit => Audit,
        _ => throw new UnreachableException($"{kind} validates nothing."),
    };

    private static int Millionths(decimal share) => (int)(1_000_000 * share);

    private sealed class TestsOnly : IValidator
    {
        public int Strictness(ValidationSettings settings) => Millionths(settings.TestsStrictness);
    }

    private sealed class ClientReview : IValidator
    {
        public int Strictness(ValidationSettings settings) => Millionths(settings.ClientStrictness);
    }

    private sealed class FullAudit : IValidator
    {
        public int Strictness(ValidationSettings settings) => Millionths(settings.AuditStrictness);
    }
}
