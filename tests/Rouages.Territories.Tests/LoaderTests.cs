using System.Diagnostics;
using Npgsql;
using Rouages.Territories.Storing;
using Rouages.Testing;

namespace Rouages.Territories.Tests;

public sealed class LoaderTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private NpgsqlConnection _connection = null!;

    private readonly TerritoriesLoader _loader = new(Everything.France, new FakeClock());

    [Fact]
    public async Task Everything_is_loaded_once_within_five_seconds()
    {
        var started = Stopwatch.GetTimestamp();
        Assert.True(await _loader.Load(_connection, TestContext.Current.CancellationToken));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
        Assert.False(await _loader.Load(_connection, TestContext.Current.CancellationToken));

        Assert.Equal((long)Everything.France.All.Count, await Ask("SELECT count(*) FROM territories.territory"));
        Assert.Equal(68_952_941L, await Ask("SELECT sum(population) FROM territories.territory WHERE kind = 3"));
        Assert.Equal("Beauvais|beauvais|200067999|2023",
            await Ask("SELECT concat_ws('|', name, search_name, epci, population_year) FROM territories.territory WHERE key = '60057'"));
        Assert.Equal("60057",
            await Ask("SELECT commune FROM territories.territory_postcode WHERE postcode = '60000' AND commune = '60057'"));
    }

    [Fact]
    public async Task A_new_map_deletes_no_code_and_names_the_successor()
    {
        await Ask("""
            INSERT INTO territories.territory (key, kind, code, name, search_name, vintage)
            VALUES ('01144', 3, '01144', 'Ancienne', 'ancienne', '1999'), ('60057', 3, '60057', 'Bauvet', 'bauvet', '1999')
            """);
        await _loader.Load(_connection, TestContext.Current.CancellationToken);
        Assert.Equal("1999|01025", await Ask("SELECT concat_ws('|', vintage, successor) FROM territories.territory WHERE key = '01144'"));
        Assert.Equal("2026|Beauvais", await Ask("SELECT concat_ws('|', vintage, name) FROM territories.territory WHERE key = '60057'"));
    }

    [Fact]
    public async Task Two_nodes_that_start_together_load_once()
    {
        await using var other = new NpgsqlConnection(_database.Address);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        var loaded = await Task.WhenAll(_loader.Load(_connection, default), _loader.Load(other, default));
        Assert.Single(loaded, true);
    }

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _connection = new NpgsqlConnection(_database.Address);
        await _connection.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<object?> Ask(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return await command.ExecuteScalarAsync();
    }
}
