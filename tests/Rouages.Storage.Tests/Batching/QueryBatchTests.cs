using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Batching;

public sealed class QueryBatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_answer_is_not_there_before_the_batch_was_sent()
    {
        await using var database = await Notes();
        await using var db = Open(database.Address);
        var answer = new QueryBatch(db).Add(db.Set<Note>().OrderBy(note => note.Id));
        Assert.Throws<InvalidOperationException>(() => answer.Rows);
    }

    [Fact]
    public async Task A_query_that_the_server_refuses_leaves_the_context_as_good_as_before()
    {
        await using var database = await Notes();
        await using var db = Open(database.Address);
        var batch = new QueryBatch(db);
        batch.Add(db.Set<Note>().OrderBy(note => note.Id));
        batch.Add(db.Set<Note>().OrderBy(note => note.Id).Select(note => 1 / (note.Id - 1)));
        await Assert.ThrowsAsync<PostgresException>(() => batch.Send(default));
        Assert.Equal(3, await db.Set<Note>().CountAsync());
        await batch.Send(default);
    }

    [Fact]
    public async Task Many_queries_are_one_round_trip_and_each_reads_its_own_answer()
    {
        await using var database = await Notes();
        await using var db = Open(database.Address);
        using var asking = new Activity("asking").Start();
        await db.Database.OpenConnectionAsync();
        using var statements = new Statements(db.Database.GetDbConnection().Database, asking);
        var batch = new QueryBatch(db);
        await batch.Send(default);
        Assert.Equal(0, statements.Count);

        var (text, when) = ("deux", Noon.AddHours(1));
        var all = batch.Add(db.Set<Note>().OrderByDescending(note => note.Id));
        var none = batch.Add(db.Set<Note>().Where(note => note.TextBody == "rien").OrderBy(note => note.Id).Select(note => note.Id));
        var found =
            batch.Add(db.Set<Note>().Where(note => note.TextBody == text && note.WrittenAt == when)
                .Select(note => new { note.Id, note.WrittenAt }).Take(1));
        var counted = batch.Add(db.Set<Note>().GroupBy(_ => 1).Select(group => group.Count()));
        await batch.Send(default);

        Assert.Equal(1, statements.Count);
        Assert.Equal(["trois", "deux", "un"], all.Rows.Select(note => note.TextBody));
        Assert.Empty(none.Rows);
        Assert.Equal((2, when), (found.Rows.Single().Id, found.Rows.Single().WrittenAt));
        Assert.Equal([3], counted.Rows);
    }

    [Fact]
    public async Task A_compiled_query_leaves_with_the_others_and_takes_the_arguments_of_each_time()
    {
        await using var database = await Notes();
        await using var db = Open(database.Address);
        var named = EF.CompileAsyncQuery((RouagesDb asked, string text) =>
            asked.Set<Note>().Where(note => note.TextBody == text).OrderBy(note => note.Id).Select(note => note.Id));
        var batch = new QueryBatch(db);
        var two = batch.Add(named(db, "deux"));
        var all = batch.Add(db.Set<Note>().OrderBy(note => note.Id).Select(note => note.Id));
        var three = batch.Add(named(db, "trois"));
        await batch.Send(default);
        Assert.Equal([2], two.Rows);
        Assert.Equal([1, 2, 3], all.Rows);
        Assert.Equal([3], three.Rows);
    }

    [Fact]
    public async Task What_was_read_is_tracked_and_saved_as_if_it_was_read_alone()
    {
        await using var database = await Notes();
        await using var db = Open(database.Address);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var batch = new QueryBatch(db);
        var first = batch.Add(db.Set<Note>().Where(note => note.Id == 1));
        await batch.Send(default);
        first.Rows.Single().TextBody = "changé";
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await using var later = Open(database.Address);
        Assert.Equal("changé", (await later.Set<Note>().SingleAsync(note => note.Id == 1)).TextBody);
    }

    private static async Task<TestDatabase> Notes()
    {
        var database = await TestDatabase.Create();
        await using var db = Open(database.Address);
        await db.Database.ExecuteSqlAsync(
            $"CREATE SCHEMA notes; CREATE TABLE notes.note (id int CONSTRAINT pk_note PRIMARY KEY, text_body varchar(20000) NOT NULL, written_at timestamptz NOT NULL)");
        db.AddRange(((string[])["un", "deux", "trois"])
            .Select((text, i) => new Note { Id = i + 1, TextBody = text, WrittenAt = Noon.AddHours(i) }));
        await db.SaveChangesAsync();
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
