using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Web.Bots;

/// <summary>The address under which a child of this machine reaches this server.</summary>
internal static class OwnAddress
{
    private const string Loopback = "127.0.0.1";

    /// <summary>Plain HTTP where there is a choice: it never leaves the machine, and needs no certificate that a child trusts.</summary>
    public static Uri? Of(IServer server) => Of(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    public static Uri? Of(IEnumerable<string> addresses) => addresses
        .Select(BindingAddress.Parse)
        .Where(address => !address.IsUnixPipe && !address.IsNamedPipe)
        .OrderBy(address => address.Scheme == Uri.UriSchemeHttp ? 0 : 1)
        .Select(address => new UriBuilder(address.Scheme, Near(address.Host), address.Port, address.PathBase).Uri)
        .FirstOrDefault();

    private static string Near(string host) => host switch
    {
        "*" or "+" or "0.0.0.0" => Loopback,
        "[::]" => "[::1]",
        _ => host,
    };
}
