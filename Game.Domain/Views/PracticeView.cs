using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>The market for leads.</summary>
/// <param name="Price">Price of a lead's day for hires of the open tick, in credits.</param>
/// <param name="Base">Base price, in credits.</param>
/// <param name="Supply">Leads there are.</param>
/// <param name="Hired">Leads in somebody's service; whose is nobody's business.</param>
/// <param name="Domains">All domains that bounties come from, in the order of the alphabet.</param>
public sealed record LeadMarketView(Credits Price, Credits Base, int Supply, int Hired, IReadOnlyList<string> Domains);

/// <summary>What a seat has built up. Nobody else ever receives it.</summary>
/// <param name="Home">The home domain; nothing where everybody is at home everywhere.</param>
/// <param name="Leads">The own leads in the order of hiring.</param>
/// <param name="Templates">The own templates in the order of saving.</param>
/// <param name="Shapes">Shapes of work delivered so far, in the order of first delivery.</param>
public sealed record PracticeView(
    string? Home, IReadOnlyList<TeamLeadView> Leads, IReadOnlyList<TemplateView> Templates, IReadOnlyList<ShapeView> Shapes);

/// <summary>One own template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The shape of work it is for: domain and specialties of the parts, such as <c>Finance: analyst, writer</c>.</param>
/// <param name="Delivered">Contracts of that shape delivered.</param>
/// <param name="Mastery">What it adds to every piece of that shape, in millionths of a doubling.</param>
/// <param name="Plan">The plan.</param>
public sealed record TemplateView(string Name, string Shape, int Delivered, int Mastery, Plan Plan);

/// <summary>A shape of work that the seat has delivered.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Delivered">Contracts delivered.</param>
/// <param name="Mastery">What a template for it adds or would add, in millionths of a doubling.</param>
public sealed record ShapeView(string Shape, int Delivered, int Mastery);

/// <summary>One own lead.</summary>
/// <param name="Number">Its number, counted per seat from 1.</param>
/// <param name="Domain">The domain it brought, if any.</param>
/// <param name="HiredAt">Tick of the hire.</param>
/// <param name="PaidUntil">Tick in which the next day is due: it stays if the cash covers that day's price.</param>
/// <param name="DayPrice">What the present day cost, in credits.</param>
public sealed record TeamLeadView(int Number, string? Domain, int HiredAt, int PaidUntil, Credits DayPrice);
