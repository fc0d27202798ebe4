using Game.Domain;
using Game.Domain.Standing;
using Game.Domain.Views;
using Microsoft.Extensions.Localization;
using Web.Desk;
using Web.Play;
using Web.Rooms;
using Web.Shared;

namespace Web.Palette;

/// <summary>Everything that can be done from the palette right now: only what the room would not refuse for a reason the page can see.</summary>
public sealed class PaletteCommands(PlaySession session, IStringLocalizer<PlayText> text, IStringLocalizer<DeskText> desk, Words words)
{
    public IReadOnlyList<PaletteCommand> All() => [.. Contracts(), .. Bounties(), .. Places(), .. Agents(), .. Templates(), .. Leads(), .. Clock()];

    private IEnumerable<PaletteCommand> Places()
    {
        foreach (var section in DeskSections.Of(session))
            yield return new(section.Icon, text["Palette.Go", desk[$"Section.{section.Key}"].Value], "", () => GoAsync(section.Key));
        yield return new("board", text["Palette.Go", text["Board"].Value], "", () => ViewAsync("board", "#board"));
        yield return new("market", text["Palette.Go", text["Market"].Value], "", () => ViewAsync("market", ".view.market .scroll"));
    }

    private IEnumerable<PaletteCommand> Bounties()
    {
        foreach (var lead in session.Desk.Leads)
        {
            if (session.Room.Bounties.FirstOrDefault(b => b.Id == lead.Bounty) is not { } bounty) continue;
            yield return new("bids", text["Palette.Bid", bounty.Title], Figures.Whole(bounty.Ceiling), () => OpenAsync(bounty.Id));
            if (!session.Open) continue;
            if (lead.Bid is { } bid) yield return Send("cross", text["Palette.Withdraw", bounty.Title], Figures.Whole(bid.Amount), Buttons.Withdraw(bounty.Id), new WithdrawBid(bounty.Id));
            if (session.Desk.Cash >= lead.ScoutPrice) yield return Send("scout", text["Palette.Scout", bounty.Title], Figures.Price(lead.ScoutPrice), Buttons.Scout(bounty.Id), new Scout(bounty.Id));
        }
    }

    private IEnumerable<PaletteCommand> Contracts()
    {
        foreach (var contract in session.Desk.Contracts.Where(static c => c.ClosedAt is null))
        {
            var (id, title) = (contract.Id, contract.Title);
            if (session.Open && contract.Status == ContractStatus.ReadyToSubmit)
                yield return Send("check", text["Palette.HandIn", title], "", Buttons.Submit(id), new SubmitWork { Contract = id });
            if (session.Open && contract.Status is ContractStatus.Working or ContractStatus.ReadyToSubmit)
            {
                yield return new("dials", text["Palette.Plan", title], "", () => PlanAsync(contract));
                yield return Send(
                    contract.Plan.Paused ? "play" : "pause", text[contract.Plan.Paused ? "Palette.Resume" : "Palette.Pause", title], "",
                    Buttons.Plan(id), new ChangePlan(contract.Plan with { Paused = !contract.Plan.Paused }) { Contract = id });
                foreach (var command in Pieces(contract)) yield return command;
            }

            yield return new("clock", text["Palette.Trace", title], "", () => TraceAsync(contract));
        }
    }

    private IEnumerable<PaletteCommand> Pieces(ContractView contract) =>
        from entry in contract.Parts.SelectMany((part, i) => part.Pieces.Select((piece, j) => (i, j, piece)))
        from deed in PieceDeeds.For(contract, entry.i, entry.j, session.Room)
        select Send(
            deed.Icon, text["Palette.Deed", desk[deed.Name, deed.Price is { } price ? Figures.Price(price) : ""].Value, words.PieceName(entry.i, entry.j), contract.Title], "",
            Buttons.Piece(contract.Id, entry.i, entry.j), deed.Order);

    private IEnumerable<PaletteCommand> Agents() => session.Room.Prices.Select(line => new PaletteCommand(
        "crew", text["Palette.Agent", words.Agent(line.Type)], Figures.Price(line.Price),
        () => session.Room.Market is null || line.Type.IsExpert ? ViewAsync("market", $".view.market [data-agent=\"{line.Type.Index}\"]") : GoAsync(DeskSections.Trade)));

    private IEnumerable<PaletteCommand> Templates()
    {
        if (!session.Open || session.Desk.Practice is not { } practice) yield break;
        foreach (var contract in session.Desk.Contracts.Where(static c => c.Status == ContractStatus.Working))
        {
            if (session.Room.Bounties.FirstOrDefault(b => b.Id == contract.Id.Bounty) is not { } bounty) continue;
            foreach (var template in practice.Templates.Where(template => template.Shape == WorkShape.Of(bounty.Domain, bounty.Parts)))
            {
                yield return Send("copy", text["Palette.Template", template.Name, contract.Title], "", Buttons.Template(contract.Id),
                    new ApplyTemplate(template.Name) { Contract = contract.Id });
            }
        }
    }

    private IEnumerable<PaletteCommand> Leads()
    {
        if (!session.Open || session.Desk.Practice is not { } practice) yield break;
        foreach (var lead in practice.Leads)
            yield return Send("drop", text["Palette.LetGo", lead.Domain ?? desk["NoDomain"].Value], Figures.Price(lead.DayPrice), Buttons.Lead(lead.Number), new LetLeadGo(lead.Number));
    }

    private IEnumerable<PaletteCommand> Clock()
    {
        if (session.Host is not { } host || session.Room.Ended) yield break;
        yield return session.Frame.Status.Phase == RoomPhase.Paused
            ? new("play", text["Resume"], "", host.ResumeAsync)
            : new("pause", text["Pause"], "", host.PauseAsync);
    }

    private PaletteCommand Send(string icon, string say, string detail, string button, Order order) => new(icon, say, detail, () => session.SendAsync(button, order));

    private async Task OpenAsync(Game.Domain.Primitives.BountyId bounty)
    {
        if (session.Script is not null) await session.Script.ShowViewAsync("board");
        session.Select(bounty);
    }

    private async Task GoAsync(string section)
    {
        session.Select(null);
        session.Show(section);
        if (session.Script is null) return;
        await session.Script.ShowViewAsync("desk");
        await session.Script.FocusAsync($"#tab-{section}");
    }

    private async Task PlanAsync(ContractView contract)
    {
        await GoAsync(DeskSections.Work);
        session.Edit(contract.Id);
    }

    private async Task TraceAsync(ContractView contract)
    {
        await GoAsync(DeskSections.Work);
        session.Trace(new TraceSpot(contract.Id));
    }

    private async Task ViewAsync(string view, string selector)
    {
        session.Select(null);
        if (session.Script is null) return;
        await session.Script.ShowViewAsync(view);
        await session.Script.FocusAsync(selector);
    }
}
