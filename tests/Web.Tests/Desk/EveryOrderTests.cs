using Bunit;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Web.Tests.Shared;

namespace Web.Tests.Desk;

/// <summary>Every order of the game has a control on the page: it is pressed in a real match, and the match takes the order.</summary>
public sealed class EveryOrderTests : BunitContext
{
    // Where a form has more to say than its button, what it said.
    private static readonly Dictionary<Type, Action<Order>> Contents = new()
    {
        [typeof(HirePiece)] = static order => Assert.Equal((Tier.Standard, 90), (((HirePiece)order).Agent.Tier, ((HirePiece)order).EnergyLimit)),
        [typeof(ForkRun)] = static order => Assert.Equal(Tier.Standard, ((ForkRun)order).Agent.Tier),
        [typeof(SetPolicy)] = static order => Assert.Equal(
            (40, Credits.Of(250), QuestionAnswer.Guess, true),
            (((SetPolicy)order).Policy.LowestMargin, ((SetPolicy)order).Policy.LargestBid, ((SetPolicy)order).Policy.Answer, ((SetPolicy)order).Policy.Beside)),
        [typeof(HireBasket)] = static order => Assert.Equal((true, Credits.Of(100)), (((HireBasket)order).Pieces.Count >= 3, ((HireBasket)order).Limit)),
        [typeof(PostParts)] = static order => Assert.Equal(Credits.Of(50), ((PostParts)order).Reward),
        [typeof(OfferSponsorship)] = static order => Assert.Equal(Credits.Of(40), ((OfferSponsorship)order).Most),
    };

    public EveryOrderTests() => Services.AddWords();

    [Theory]
    [MemberData(nameof(OrderWays.Orders), MemberType = typeof(OrderWays))]
    public async Task An_order_is_sent_by_a_control_of_the_page_and_taken_by_the_match(string order)
    {
        var (kind, scenario, pressAsync) = OrderWays.Of(order);
        await using var table = await Table.SitAsync(this, scenario);

        await pressAsync(table);
        var taken = await table.TakenAsync(kind);
        if (Contents.TryGetValue(kind, out var check)) check(taken);
    }

    [Theory]
    [MemberData(nameof(OrderWays.Orders), MemberType = typeof(OrderWays))]
    public async Task A_double_press_of_the_same_control_sends_one_order(string order)
    {
        var (kind, scenario, pressAsync) = OrderWays.Of(order);
        await using var table = await Table.SitAsync(this, scenario);
        table.Presses = 2;

        await pressAsync(table);

        Assert.True(table.PressedTwice);
        await table.TakenAsync(kind);
    }
}
