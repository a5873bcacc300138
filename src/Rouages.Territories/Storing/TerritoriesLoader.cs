using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace Rouages.Territories.Storing;

/// <summary>Puts the territories into the database by binary COPY: a second or two, once per file.</summary>
internal sealed class TerritoriesLoader(TerritoryFinder territories, TimeProvider clock)
{
    private const string Arriving = """
        CREATE TEMP TABLE territory_arriving (LIKE territories.territory) ON COMMIT DROP;
        CREATE TEMP TABLE postcode_arriving (LIKE territories.territory_postcode) ON COMMIT DROP;
        CREATE TEMP TABLE alias_arriving (key text, successor text) ON COMMIT DROP;
        """;

    /// <summary>Loads the file unless it is there already.</summary>
    /// <returns>True when it was loaded now.</returns>
    public async Task<bool> Load(NpgsqlConnection connection, CancellationToken ct)
    {
        var hash = Hash();
        if (await IsThere(connection, hash, ct)) return false;
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Another node may be loading: wait for it, then look again.
        await Execute(connection, "LOCK TABLE territories.territory_map IN EXCLUSIVE MODE", ct);
        if (await IsThere(connection, hash, ct)) return false;

        await Execute(connection, Arriving, ct);
        await CopyTerritories(connection, ct);
        await CopyPairs(connection, "postcode_arriving (postcode, commune)",
            territories.All.SelectMany(commune => commune.Postcodes, (commune, postcode) => (postcode, commune.Key)), ct);
        await CopyPairs(connection, "alias_arriving (key, successor)", territories.Aliases.Select(alias => (alias.Code, alias.Into)), ct);
        await Execute(connection, Sql(), ct);
        await Remember(connection, hash, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task CopyTerritories(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY territory_arriving (key, kind, code, name, search_name, region, departement, epci, population, population_year, population_source, vintage) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var one in territories.All)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(one.Key, NpgsqlDbType.Text, ct);
            await copy.WriteAsync((int)one.Kind, NpgsqlDbType.Integer, ct);
            foreach (var text in new[] { one.Code, one.Name, TerritoryNames.Normalise(one.Name), one.Region, one.Departement, one.Epci })
                await Write(copy, text, ct);
            await Write(copy, one.Population?.Count, ct);
            await Write(copy, one.Population?.Year, ct);
            await Write(copy, one.Population?.Source, ct);
            await Write(copy, territories.Vintage, ct);
        }
        await copy.CompleteAsync(ct);
    }

    private static async Task CopyPairs(
        NpgsqlConnection connection, string table, IEnumerable<(string, string)> pairs, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)", ct);
        foreach (var (one, other) in pairs)
        {
            await copy.StartRowAsync(ct);
            await Write(copy, one, ct);
            await Write(copy, other, ct);
        }
        await copy.CompleteAsync(ct);
    }

    private static Task Write(NpgsqlBinaryImporter copy, string? text, CancellationToken ct) =>
        text is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(text, NpgsqlDbType.Text, ct);

    private static Task Write(NpgsqlBinaryImporter copy, int? number, CancellationToken ct) =>
        number is { } known ? copy.WriteAsync(known, NpgsqlDbType.Integer, ct) : copy.WriteNullAsync(ct);

    private static async Task<bool> IsThere(NpgsqlConnection connection, string hash, CancellationToken ct)
    {
        await using var command =
            new NpgsqlCommand("SELECT 1 FROM territories.territory_map WHERE hash = $1",
                connection)
            { Parameters = { new() { Value = hash } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private async Task Remember(NpgsqlConnection connection, string hash, CancellationToken ct)
    {
        await using var command =
            new NpgsqlCommand("INSERT INTO territories.territory_map (hash, vintage, loaded_at) VALUES ($1, $2, $3)", connection)
            {
                Parameters = { new() { Value = hash }, new() { Value = territories.Vintage }, new() { Value = clock.GetUtcNow() } },
            };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Sql()
    {
        using var file = new StreamReader(typeof(TerritoriesLoader).Assembly.GetManifestResourceStream("Rouages.Territories.load")!);
        return file.ReadToEnd();
    }

    private static string Hash()
    {
        using var file = typeof(TerritoryText).Assembly.GetManifestResourceStream(TerritoryText.Resource)!;
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
