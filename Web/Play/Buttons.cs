using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Web.Play;

/// <summary>Names of buttons that send orders, so that a button and the answer to its order find each other.</summary>
internal static class Buttons
{
    public const string Queueing = "queueing";

    public const string Policy = "policy";

    public const string Regent = "regent";

    public const string Agency = "agency";

    public const string Leads = "leads";

    public static string Template(ContractId contract) => $"template {contract}";

    public static string DeleteTemplate(string name) => $"delete template {name}";

    public static string Lead(int number) => $"lead {number}";

    public const string Sponsorship = "sponsorship";

    public static string AcceptSponsor(SeatId with) => $"sponsor {with}";

    public static string EndSponsor(SeatId with) => $"no sponsor {with}";

    public static string Ask(AgentType type) => $"ask {type}";

    public static string Basket(ContractId contract) => $"basket {contract}";

    public static string Bid(BountyId bounty) => $"bid {bounty}";

    public static string Withdraw(BountyId bounty) => $"withdraw {bounty}";

    public static string Scout(BountyId bounty) => $"scout {bounty}";

    public static string Plan(ContractId contract) => $"plan {contract}";

    public static string Submit(ContractId contract) => $"submit {contract}";

    public static string Post(ContractId contract) => $"post {contract}";

    public static string CallOff(BountyId bounty) => $"call off {bounty}";

    public static string Drop(ContractId contract) => $"drop {contract}";

    public static string Piece(ContractId contract, int part, int piece) => $"piece {contract} {part} {piece}";
}
