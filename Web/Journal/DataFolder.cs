namespace Web.Journal;

/// <summary>
/// The one folder where the server keeps everything: the journal and the keys that protect cookies. Setting
/// <c>Data:Folder</c> (environment: <c>Data__Folder</c>), relative to the content root; by default <c>data</c> there.
/// </summary>
internal sealed class DataFolder
{
    public const string Setting = "Data:Folder";

    public DataFolder(string path)
    {
        Path = path;

        // Seat keys are stored hashed, but the keys that protect cookies are not: nobody else on the machine may read them.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string Journal => System.IO.Path.Combine(Path, "journal.db");

    public DirectoryInfo Keys => new(System.IO.Path.Combine(Path, "keys"));

    public static DataFolder Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var wanted = configuration[Setting];
        return new(System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(wanted) ? "data" : wanted, environment.ContentRootPath));
    }
}
