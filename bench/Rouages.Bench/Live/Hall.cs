using Npgsql;
using Rouages.Cooperations.Domain;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Bench.Live;

/// <summary>A workshop in a database of its own, with a place for each person; the nodes that serve it come and go.</summary>
internal sealed class Hall : IAsyncDisposable
{
    public static readonly Guid Room = new("0199a000-0000-7000-8000-000000000001");

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly PrivateDatabase _database;
    private readonly List<Place> _places = [];

    private Hall(PrivateDatabase database) => _database = database;

    public IReadOnlyList<Place> Places => _places;
    public string Address => _database.Address;

    /// <summary>The cookie of whoever facilitates.</summary>
    public string Lead { get; } = $"animation-{Room:N}={PlaceToken.Make()}";

    public static async Task<Hall> Open(int people, params Step[] steps)
    {
        var hall = new Hall(await PrivateDatabase.Open());
        await using var db = hall._database.Context();
        db.Add(new Workshop
        {
            Id = Room, Slug = "banc", Title = "Banc", Format = "banc", Steps = steps, Code = "ACDEFG",
            Created = new Act(Guid.Empty, null, Now)
        });
        db.Add(new Facilitator
        {
            Id = Guid.CreateVersion7(Now), WorkshopId = Room, TokenHash = PlaceToken.Hash(hall.Lead.Split('=')[1]),
            AddedAt = Now
        });
        for (var person = 0; person < people; person++)
        {
            var (id, token) = (Guid.CreateVersion7(Now), PlaceToken.Make());
            db.Add(new Participant { Id = id, WorkshopId = Room, TokenHash = PlaceToken.Hash(token), JoinedAt = Now });
            hall._places.Add(new(id, $"atelier-{Room:N}={token}"));
        }

        await db.SaveChangesAsync();
        return hall;
    }

    /// <summary>Asks the database itself what it keeps.</summary>
    public async Task<List<T>> Ask<T>(string sql)
    {
        await using var data = NpgsqlDataSource.Create(Address);
        await using var command = data.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(await reader.GetFieldValueAsync<T>(0));
        return rows;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

/// <summary>A person's place: their id and the cookie of their phone.</summary>
internal sealed record Place(Guid Id, string Cookie);
