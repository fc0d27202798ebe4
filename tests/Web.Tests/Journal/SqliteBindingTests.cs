using Microsoft.Data.Sqlite;
using Web.Journal;

namespace Web.Tests.Journal;

public sealed class SqliteBindingTests
{
    [Fact]
    public void Sqlite_answers_with_the_version_the_log_names()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.Equal(connection.ServerVersion, SqliteBinding.InUse.Version);
    }
}
