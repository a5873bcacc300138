using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage.Model;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Model;

public sealed class ModelTests
{
    [Theory]
    [InlineData("StartedAt", "started_at")]
    [InlineData("SIREN", "siren")]
    [InlineData("RNANumber", "rna_number")]
    [InlineData("PK_GroupValue", "pk_group_value")]
    [InlineData("already_so", "already_so")]
    public void Names_become_snake_case(string name, string expected) => Assert.Equal(expected, SnakeCase.Of(name));

    [Fact]
    public async Task Who_was_slower_is_told_so()
    {
        await using var database = await Notes();
        await using var one = Open(database.Address);
        one.Add(new Note { Id = 1, TextBody = "première" });
        await one.SaveChangesAsync();
        var seen = one.EditionOf(one.Set<Note>().Local.Single());

        await using var other = Open(database.Address);
        (await other.Set<Note>().SingleAsync()).TextBody = "plus rapide";
        await other.SaveChangesAsync();

        await using var late = Open(database.Address);
        var note = await late.Set<Note>().SingleAsync();
        late.Expect(note, seen);
        note.TextBody = "trop tard";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
    }

    [Fact]
    public async Task An_instant_typed_in_Paris_is_kept_as_the_same_instant()
    {
        var paris = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.FromHours(2));
        await using var database = await Notes();
        await using var db = Open(database.Address);
        db.Add(new Note { Id = 1, TextBody = "été", WrittenAt = paris });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        Assert.Equal(paris, (await db.Set<Note>().SingleAsync(note => note.WrittenAt == paris)).WrittenAt);
    }

    [Fact]
    public async Task French_is_sorted_and_found_as_French()
    {
        await using var database = await Notes();
        await using var db = Open(database.Address);
        string[] words = ["zèbre", "école", "eau", "Œuvre", "orage", "Éclair"];
        db.AddRange(words.Select((word, i) => new Note { Id = i, TextBody = word }));
        await db.SaveChangesAsync();

        var sorted = await db.Set<Note>().OrderBy(note => EF.Functions.Collate(note.TextBody, PostgresText.French))
            .Select(note => note.TextBody).ToListAsync();
        Assert.Equal(["eau", "Éclair", "école", "Œuvre", "orage", "zèbre"], sorted);
        Assert.Equal("école",
            await db.Set<Note>().Where(note => PostgresText.Folded(note.TextBody) == PostgresText.Folded("ECOLE"))
                .Select(note => note.TextBody).SingleAsync());
    }

    private static async Task<TestDatabase> Notes()
    {
        var database = await TestDatabase.Create();
        await using var db = Open(database.Address);
        await db.Database.ExecuteSqlAsync(
            $"CREATE SCHEMA notes; CREATE TABLE notes.note (id int CONSTRAINT pk_note PRIMARY KEY, text_body varchar(20000) NOT NULL, written_at timestamptz NOT NULL)");
        return database;
    }

    private static RouagesDb Open(string address) => new ServiceCollection().AddSingleton<ITables, NoteTables>()
        .AddDbContext<RouagesDb>(options => StorageServices.Configure(options, address))
        .BuildServiceProvider().GetRequiredService<RouagesDb>();

    private sealed class Note
    {
        public required int Id { get; init; }
        public required string TextBody { get; set; }
        public DateTimeOffset WrittenAt { get; init; }
    }

    private sealed class NoteTables : ITables
    {
        public string Name => "notes";

        public void ConfigureTables(ModelBuilder model)
        {
            model.Entity<Note>().HasEdition();
            model.Entity<Note>().Property(note => note.Id).ValueGeneratedNever();
        }
    }
}
