using Web.App;
using Web.Arena;
using Web.Bots;
using Web.Groups;
using Web.Host;
using Web.Hubs;
using Web.Journal;
using Web.Live;
using Web.Records;
using Web.Rooms;
using Web.Links;

var builder = WebApplication.CreateBuilder(args);

// Without it, `dotnet run` outside Development answers every static file with 200 and no bytes; after publish it does nothing.
builder.WebHost.UseStaticWebAssets();
// Open pages would hold a stopping server for half a minute. They reconnect by themselves, and what counts is in the journal.
builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
// What is written goes to the network in the thread that wrote it: to wake another for each page costs as much as the writing.
builder.WebHost.UseSockets(static options => options.UnsafePreferInlineScheduling = true);
builder.Services.AddPages();
builder.Services.AddArena();
builder.Services.AddLanguages();
builder.Services.AddBotLibraries();
builder.AddRooms();
builder.Services.AddClassLinks();
builder.Services.AddRoomHub();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseHeadRequests();
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseRouting();
app.UseRequestLocalization();
app.UseAntiforgery();
app.UseWebSockets();
app.MapStaticAssets();
app.MapLanguages();
app.MapRoomForms();
app.MapHostForms();
app.MapRecordForms();
app.MapGroupForms();
app.MapLinkForms();
app.MapRoomHub();
app.MapLive();
app.MapArena();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(static options => options.ContentSecurityFrameAncestorsPolicy = null);

var sqlite = SqliteBinding.InUse;
app.Logger.SqliteInUse(sqlite.Version, sqlite.Source);
await app.RunAsync();

/// <summary>The entry point, named so that tests can host it.</summary>
public sealed partial class Program;
