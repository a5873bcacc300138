using Npgsql;

namespace Rouages.Storage.Tests.Opening;

public sealed class ServerAddressTests
{
    [Fact]
    public void An_address_is_read_as_hosts_write_it()
    {
        var read =
            new NpgsqlConnectionStringBuilder(ServerAddress.Read("postgres://ana:m%40t@db.example.org:6432/rouages?sslmode=verify-full"));
        Assert.Equal(("db.example.org", 6432, "rouages", "ana", "m@t", SslMode.VerifyFull),
            (read.Host, read.Port, read.Database, read.Username, read.Password, read.SslMode));
    }

    [Theory]
    [InlineData("postgres://[")]
    [InlineData("postgres://h/b?colour=red")]
    public void An_address_that_is_none_is_refused_in_a_sentence(string address) =>
        Assert.StartsWith("ROUAGES_DATABASE", Assert.Throws<StorageException>(() => ServerAddress.Read(address)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_connection_string_stays_as_it_is() => Assert.Equal("Host=db;Database=r", ServerAddress.Read("Host=db;Database=r"));
}
