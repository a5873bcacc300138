using Npgsql;

namespace Rouages.Storage;

/// <summary>A server is named as hosts name it (<c>postgres://user:secret@host:5432/base?sslmode=require</c>) or as Npgsql does.</summary>
internal static class ServerAddress
{
    public static string Read(string address)
    {
        if (!address.StartsWith("postgres://", StringComparison.Ordinal) && !address.StartsWith("postgresql://", StringComparison.Ordinal))
            return address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw new StorageException("ROUAGES_DATABASE is not an address of the form postgres://user:password@host:5432/database.");

        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
        };
        var account = uri.UserInfo.Split(':', 2);
        if (account[0].Length > 0) builder.Username = Uri.UnescapeDataString(account[0]);
        if (account.Length > 1) builder.Password = Uri.UnescapeDataString(account[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            Set(builder, pair.Split('=', 2));
        return builder.ConnectionString;
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string[] pair)
    {
        var name = pair[0] == "sslmode" ? "SSL Mode" : pair[0];
        var value = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "");
        try
        {
            builder[name] = name == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (ArgumentException)
        {
            throw new StorageException($"ROUAGES_DATABASE holds “{pair[0]}”, which Npgsql does not know.");
        }
    }
}
