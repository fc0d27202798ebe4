using Microsoft.AspNetCore.DataProtection;
using Web.Journal;

namespace Web.Rooms;

/// <summary>Registers rooms and what they are recorded in.</summary>
internal static class RoomServices
{
    public static void AddRooms(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => DataFolder.Of(
            services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>()));
        builder.Services.AddOptions<RoomOptions>().BindConfiguration(RoomOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IJournal>(services => new SqliteJournal(services.GetRequiredService<DataFolder>().Journal));
        builder.Services.AddSingleton<RoomRegistry>();
        builder.Services.AddSingleton<IRooms>(services => services.GetRequiredService<RoomRegistry>());
        builder.Services.AddHostedService(services => services.GetRequiredService<RoomRegistry>());

        // Kept beside the journal: antiforgery tokens and the parameters of open pages survive a restart.
        builder.Services.AddDataProtection().SetApplicationName("orchestrator-economy");
        builder.Services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<DataFolder, ILoggerFactory>((keys, folder, log) => keys.XmlRepository =
                new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(folder.Keys, log));
    }
}
