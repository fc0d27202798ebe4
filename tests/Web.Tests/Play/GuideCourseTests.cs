using Bunit;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using Web.Desk;
using Web.Play;
using Web.Rooms;
using Web.Tests.Desk;
using Web.Tests.Shared;

namespace Web.Tests.Play;

/// <summary>The guided first contract, card by card in a real room whose clock the test moves.</summary>
public sealed class GuideCourseTests : BunitContext
{
    private const int FourMinutes = 240_000;

    // While a card asks for something the clock stands: what a person takes to read it and do it.
    private const int Reading = 15_000;

    private const int MostTicks = 700;

    public GuideCourseTests() => Services.AddWords();

    public static TheoryData<string> Cards => new(Enum.GetNames<GuideStep>().Except([nameof(GuideStep.Again)]));

    [Theory]
    [InlineData(1UL)]
    [InlineData(7UL)]
    [InlineData(2026UL)]
    public async Task Who_follows_the_cards_is_paid_within_four_minutes(ulong seed)
    {
        await using var table = await SitAsync(seed);
        var guide = new GuideSteps();
        var (milliseconds, ticks) = (0, 0);
        while (guide.Step != GuideStep.Paid)
        {
            Assert.True(ticks < MostTicks, $"Nothing was paid in {ticks} ticks; the card is {guide.Step}.");
            guide.Follow(table.Session);
            await guide.KeepClockAsync(table.Session);
            if (Do(table, guide.Step))
            {
                milliseconds += Reading;
                continue;
            }

            milliseconds += table.Room.Status.MillisecondsPerTick;
            ticks++;
            await table.TickAsync();
        }

        Assert.Contains(table.Session.Desk.Contracts, static contract => contract.Profit > Game.Domain.Primitives.Credits.Zero);
        Assert.InRange(milliseconds, 1, FourMinutes);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Each_card_can_be_skipped(string card)
    {
        await using var table = await SitAsync(seed: 7);
        var panel = table.Show<GuidePanel>();
        for (var i = 0; i < MostTicks && Shown(panel) != card; i++)
        {
            if (!Do(table, Enum.Parse<GuideStep>(Shown(panel)))) await TickAsync(table);
            panel.Render(parameters => parameters.Add(p => p.Now, table.Session.Frame));
        }

        Assert.Equal(card, Shown(panel));
        await panel.Find(card == nameof(GuideStep.Paid) ? ".ways .main" : ".skip-guide").ClickAsync(new());

        Assert.Empty(panel.FindAll(".guide"));
        await Table.SoonAsync(() => table.Room.Status is { Phase: RoomPhase.Running, MillisecondsPerTick: 1000 });
    }

    private Task<Table> SitAsync(ulong seed) => Table.SitAsync(this, ScenarioCatalogue.Find("first-contract")!, seed);

    // The panel starts and stops the clock on its own.
    private static async Task TickAsync(Table table)
    {
        await Table.SoonAsync(() => table.Room.Status.Phase == RoomPhase.Running);
        await table.TickAsync();
    }

    private static string Shown(IRenderedComponent<GuidePanel> panel) => panel.Find(".guide").GetAttribute("data-step")!;

    // Does what the card says; false where there is only something to wait for.
    private static bool Do(Table table, GuideStep card)
    {
        var session = table.Session;
        switch (card)
        {
            case GuideStep.Open or GuideStep.Again when session.Desk.Leads is [var lead, ..]:
                session.Select(lead.Bounty);
                return true;
            case GuideStep.Plan:
                Draft(session).Use(Preset.Safe);
                return true;
            case GuideStep.Bid:
                _ = session.SendAsync(Buttons.Bid(session.Selected!.Value), Draft(session).Order());
                session.Select(null);
                return true;
            case GuideStep.Crew:
                session.Show(DeskSections.Crew);
                return true;
            default:
                return false;
        }
    }

    private static BidDraft Draft(PlaySession session) => session.Bid(session.SelectedBounty!, session.Lead(session.Selected!.Value)!);
}
