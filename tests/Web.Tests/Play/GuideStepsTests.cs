using Game.Domain.Views;
using Game.Domain.Work;
using Hosting.Samples;
using Web.Desk;
using Web.Play;
using Web.Rooms;

namespace Web.Tests.Play;

/// <summary>The guided first contract goes on only when the person has really done what its card says.</summary>
public sealed class GuideStepsTests
{
    private readonly SampleRoom _room = new();
    private readonly GuideSteps _guide = new();
    private readonly PlaySession _session;

    public GuideStepsTests() => _session = new PlaySession(_room, SampleMatch.Own, null, Frame(1, []));

    [Fact]
    public void Each_card_waits_for_the_real_act_and_the_last_one_for_the_money()
    {
        Assert.Equal(GuideStep.Open, Look());
        var bounty = _session.Room.Bounties[0];
        _session.Select(bounty.Id);
        Assert.Equal(GuideStep.Plan, Look());
        _session.Bid(bounty, _session.Lead(bounty.Id)!).Use(Preset.Safe);
        Assert.Equal(GuideStep.Bid, Look());
        _ = _session.SendAsync(Buttons.Bid(bounty.Id), _session.Bid(bounty, _session.Lead(bounty.Id)!).Order());
        Assert.Equal(GuideStep.Award, Look());

        var working = SampleMatch.Desk().Contracts[0];
        Assert.True(_session.Receive(Frame(2, [working])));
        Assert.Equal(GuideStep.Crew, Look());
        _session.Show(DeskSections.Crew);
        Assert.Equal(GuideStep.Deliver, Look());
        Assert.True(_session.Receive(Frame(3, [SampleMatch.Desk().Contracts[1]])));
        Assert.Equal(GuideStep.Paid, Look());
    }

    [Fact]
    public void A_contract_that_failed_leads_back_to_the_board()
    {
        Look();
        Assert.True(_session.Receive(Frame(2, [SampleMatch.Desk().Contracts[1] with { Status = ContractStatus.FailedValidation }])));
        Assert.Equal(GuideStep.Again, Look());

        _session.Select(_session.Room.Bounties[0].Id);
        Assert.Equal(GuideStep.Plan, Look());
    }

    private GuideStep Look()
    {
        _guide.Follow(_session);
        return _guide.Step;
    }

    private RoomFrame Frame(long version, IReadOnlyList<ContractView> contracts)
    {
        var view = SampleMatch.View();
        return new(version, view with { Desk = view.Desk! with { Contracts = contracts, Leads = [.. view.Desk.Leads.Select(static lead => lead with { Bid = null })] } }, _room.Now);
    }
}
