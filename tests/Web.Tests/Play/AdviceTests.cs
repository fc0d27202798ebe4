using Game.Bots.Strategies.Planner;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Hosting.Samples;
using Web.Palette;

namespace Web.Tests.Play;

/// <summary>What the planner would do, said from a person's own view.</summary>
public sealed class AdviceTests
{
    [Fact]
    public void The_planners_bid_keeps_to_the_ceiling_and_promises_what_its_plan_is_worth()
    {
        // The board of a real room is in order of arrival.
        var view = SampleMatch.View();
        view = view with { Room = view.Room with { Bounties = [.. view.Room.Bounties.OrderBy(static bounty => bounty.Id)] } };
        var bounty = view.Room.Bounties.First(card => card.Id == view.Desk!.Leads[1].Bounty);

        var advice = Advice.Bid(view, bounty.Id)!;
        Assert.InRange(advice.Amount.Cents, 1, bounty.Ceiling.Cents);
        Assert.Equal(bounty.Parts.Count, advice.Plan.Parts.Count);
        Assert.InRange(advice.Appraisal.Chance, 1, 999_999);
        Assert.Null(Advice.Bid(view, new BountyId(9999, 0)));
    }

    [Fact]
    public void A_plan_under_way_keeps_what_has_started()
    {
        var view = SampleMatch.View();
        var contract = view.Desk!.Contracts[0];

        var plan = Advice.Replan(view, contract);
        Assert.Equal(contract.Plan.Parts[0], plan.Parts[0]);
        Assert.Equal(contract.Plan.Parts[1], plan.Parts[1]);
    }

    [Fact]
    public void Answers_to_a_question_are_weighed_the_best_one_first()
    {
        var view = SampleMatch.View();
        var answers = Advice.ToQuestion(view, view.Desk!.Contracts[0], 1, new QuestionView(118, 130, 6));

        Assert.Equal(3, answers.Select(static answer => answer.Answer).Distinct().Count());
        Assert.Equal(answers.OrderByDescending(static answer => answer.Worth), answers);
    }

    [Fact]
    public void The_palette_finds_by_any_word_and_puts_first_what_begins_with_it()
    {
        PaletteCommand[] all = [new("bids", "Bid on the handover note", "", None), new("crew", "Look at the price of nano writer", "", None), new("board", "Note down", "", None)];

        Assert.Equal(["Note down", "Bid on the handover note"], PaletteCommand.Find(all, "note", 9).Select(static one => one.Text));
        Assert.Equal("Look at the price of nano writer", Assert.Single(PaletteCommand.Find(all, "writer PRICE", 9)).Text);
        Assert.Empty(PaletteCommand.Find(all, "nothing", 9));

        static Task None() => Task.CompletedTask;
    }
}
