using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Search;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Search;

/// <summary>The index says what the rows say, at once.</summary>
public sealed class SearchChangesTests(ObjectsSite site) : IClassFixture<ObjectsSite>
{
    [Fact]
    public async Task What_is_renamed_or_deleted_is_found_accordingly_at_once()
    {
        var organisation = A.Organisation("Tournebroche", ActorFamily.PublicBody);
        (organisation.Commune, organisation.Siren) = ("60057", "552100554");
        await site.Has(organisation);
        Assert.Equal(["Tournebroche"], await site.Finds("tournebroche beauvais"));
        Assert.Equal(["Tournebroche"], await site.Finds("552100554"));
        await site.Do(async db =>
        {
            (await db.Set<Organisation>().SingleAsync(o => o.Id == organisation.Id)).Name = "Rôtisserie";
            await db.SaveChangesAsync();
        });
        Assert.Empty(await site.Finds("tournebroche"));
        Assert.Equal(["Rôtisserie"], await site.Finds("rotisserie"));
        await site.Do(async db =>
        {
            db.Remove(await db.Set<Organisation>().SingleAsync(o => o.Id == organisation.Id));
            await db.SaveChangesAsync();
        });
        Assert.Empty(await site.Finds("rôtisserie"));
    }

    [Fact]
    public async Task What_is_rolled_back_or_refused_leaves_no_trace()
    {
        var (kept, taken) = (A.Organisation("Girouette"), A.Organisation("Tourniquet"));
        await site.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(taken);
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        Assert.Empty(await site.Finds("tourniquet"));
        await site.Has(kept);
        var twin = A.Organisation("Sosie");
        var refused = new Organisation { Id = kept.Id, Slug = twin.Slug, Name = "Sosie", Family = kept.Family, CreatedAt = kept.CreatedAt };
        await Assert.ThrowsAsync<DbUpdateException>(() => site.Has(refused));
        Assert.Empty(await site.Finds("sosie"));
        Assert.Equal(["Girouette"], await site.Finds("girouette"));
    }

    [Fact]
    public async Task Who_was_slower_leaves_no_trace_and_saves_again()
    {
        var organisation = A.Organisation("Lampadaire");
        await site.Has(organisation);
        await site.Do(async db =>
        {
            var mine = await db.Set<Organisation>().SingleAsync(o => o.Id == organisation.Id);
            db.Expect(mine, 1);
            mine.Name = "Réverbère";
            Assert.False(await db.SaveUnlessFaster());
            Assert.Null(db.Database.CurrentTransaction);
            db.ChangeTracker.Clear();
            (await db.Set<Organisation>().SingleAsync(o => o.Id == organisation.Id)).Name = "Lanterne";
            await db.SaveChangesAsync();
        });
        Assert.Empty(await site.Finds("réverbère"));
        Assert.Empty(await site.Finds("lampadaire"));
        Assert.Equal(["Lanterne"], await site.Finds("lanterne"));
    }

    [Fact]
    public async Task What_was_there_before_the_index_is_found_once_it_is_made()
    {
        await site.HasCooperation("L’Ancienne Gare");
        await site.Do(db => db.Database.ExecuteSqlAsync($"TRUNCATE objects.document, objects.spelling"));
        Assert.Empty(await site.Finds("ancienne gare"));
        await site.Run(SearchRebuild.Job);
        Assert.Equal(["L’Ancienne Gare"], await site.Finds("anciene gare"));
        await site.Run(SearchRebuild.Job); // twice is harmless
        Assert.Equal(["L’Ancienne Gare"], await site.Finds("ancienne gare"));
    }

    [Fact]
    public async Task Words_that_nothing_holds_any_more_are_forgotten()
    {
        var cooperation = await site.HasCooperation("Le Patronyme");
        await site.Changes(cooperation, c => c.Name = "L’Autre");
        Task<bool> Known() => site.Read(db => db.Set<Spelling>().AnyAsync(s => s.Word == "patronyme"));
        Assert.True(await Known());
        await site.Run(SearchRebuild.Job);
        Assert.False(await Known());
        Assert.True(await site.Read(db => db.Set<Spelling>().AnyAsync(s => s.Word == "autre")));
    }
}
