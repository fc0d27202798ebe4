using System.Text.Json;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;

namespace Game.Domain.Tests.Primitives;

public sealed class IdsTests
{
    private static readonly ContractId Contract = new(new BountyId(120, 3), new SeatId(4));

    [Fact]
    public void They_are_written_as_the_documents_say() => Assert.Equal(
        ["4", "120-3", "120-3@4", "120-3@4/0.1.2", "cash:4", "clients", "coder-small", "expert"],
        [
            new SeatId(4).ToString(), Contract.Bounty.ToString(), Contract.ToString(), new RunId(Contract, 0, 1, 2).ToString(),
            Account.Cash(new SeatId(4)).ToString(), new Account(AccountKind.Clients).ToString(),
            AgentType.Of(Specialty.Coder, Tier.Small).ToString(), AgentType.Expert.ToString(),
        ]);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 19, 500)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    public void What_is_written_is_read_back(int tick, int slot, int seat)
    {
        var contract = new ContractId(new BountyId(tick, slot), new SeatId(seat));
        var run = new RunId(contract, slot, seat, tick);

        Assert.True(BountyId.TryParse(contract.Bounty.ToString(), out var bountyRead) && bountyRead == contract.Bounty);
        Assert.True(ContractId.TryParse(contract.ToString(), out var contractRead) && contractRead == contract);
        Assert.True(RunId.TryParse(run.ToString(), out var runRead) && runRead == run);
        Assert.Equal(run, JsonSerializer.Deserialize<RunId>(JsonSerializer.Serialize(run, GameJson.Options), GameJson.Options));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("120")]
    [InlineData("-3")]
    [InlineData("120-")]
    [InlineData("120--3")]
    [InlineData("120-3x")]
    [InlineData(" 120-3")]
    [InlineData("+120-3")]
    [InlineData("99999999999-0")]
    public void A_malformed_bounty_is_not_read(string? text)
    {
        Assert.False(BountyId.TryParse(text, out _));
        Assert.False(ContractId.TryParse($"{text}@4", out _));
    }

    [Theory]
    [InlineData("120-3")]
    [InlineData("120-3@")]
    [InlineData("@4")]
    [InlineData("120-3@-4")]
    [InlineData("120-3@4@4")]
    public void A_malformed_contract_is_not_read(string text)
    {
        Assert.False(ContractId.TryParse(text, out _));
        Assert.False(RunId.TryParse($"{text}/0.0.0", out _));
    }

    [Theory]
    [InlineData("120-3@4/")]
    [InlineData("120-3@4/0.1")]
    [InlineData("120-3@4/0.1.2.3")]
    [InlineData("120-3@4/0.1.-2")]
    public void A_malformed_run_is_not_read(string text) => Assert.False(RunId.TryParse(text, out _));

    [Fact]
    public void Every_account_is_read_back()
    {
        foreach (var kind in Enum.GetValues<AccountKind>())
        {
            var account = new Account(kind, kind is AccountKind.Cash or AccountKind.Held ? new SeatId(7) : default);
            Assert.True(Account.TryParse(account.ToString(), out var read) && read == account, account.ToString());
        }
    }

    [Theory]
    [InlineData("cash")]
    [InlineData("clients:3")]
    [InlineData("cash:")]
    [InlineData("cash:1:2")]
    [InlineData("purse:1")]
    public void A_malformed_account_is_not_read(string text) => Assert.False(Account.TryParse(text, out _));

    [Fact]
    public void Every_agent_type_is_read_back_and_stands_at_its_place()
    {
        Assert.Equal(AgentType.Count, AgentType.All.Count);
        Assert.Equal(Enumerable.Range(0, AgentType.Count), AgentType.All.Select(type => type.Index));
        Assert.All(AgentType.All, type => Assert.True(AgentType.TryParse(type.ToString(), out var read) && read == type));
        Assert.Equal(AgentType.Count, AgentType.All.Select(type => type.ToString()).Distinct().Count());
        Assert.False(AgentType.TryParse("Coder-Small", out _));
    }

    [Fact]
    public void Bounties_are_ordered_by_tick_and_then_by_slot() => Assert.Equal(
        ["2-0", "2-1", "10-0"],
        new[] { new BountyId(10, 0), new BountyId(2, 1), new BountyId(2, 0) }.Order().Select(id => id.ToString()));
}
