using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

public sealed class FreeSlugTests(Site site) : IClassFixture<Site>
{
    private const int AtOnce = 12;

    [Fact]
    public async Task A_name_that_is_a_page_gets_a_number()
    {
        var ana = await site.Comes("Ana");
        await ana.Visitor.Visit("/organisations/nouvelle");
        var answer = await ana.Visitor.Submit("main form[method=post]", ("Name", "Nouvelle !"), ("Family", "Residents"));
        Assert.Equal("/organisations/nouvelle-2", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await ana.Visitor.Follow()).Status);
    }

    [Fact]
    public async Task Organisations_of_one_name_created_at_once_all_get_an_address()
    {
        var people = new List<Visitor>();
        for (var i = 0; i < AtOnce; i++) people.Add((await site.Comes($"Personne {i}")).Visitor);
        foreach (var visitor in people) await visitor.Visit("/organisations/nouvelle");
        var answers =
            await Task.WhenAll(
                people.Select(visitor => visitor.Submit("main form[method=post]", ("Name", "Ensemble"), ("Family", "Residents"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(AtOnce, answers.Select(answer => answer.Location).Distinct().Count());
    }

    [Fact]
    public async Task A_name_taken_between_the_question_and_the_save_gets_the_next_number()
    {
        var (early, late) = (A.Organisation("Course"), A.Organisation("Course"));
        await site.Do(async db =>
        {
            var slug = await db.SlugOf("Course", default);
            db.Add(new Organisation { Id = early.Id, Slug = slug, Name = "Course", Family = early.Family, CreatedAt = site.Clock.Now });
            await site.Has(
                new Organisation { Id = late.Id, Slug = slug, Name = "Course", Family = late.Family, CreatedAt = site.Clock.Now });
            await db.SaveWithFreeSlugs(default);
        });
        Assert.Equal(["course", "course-2"],
            await site.Read(db =>
                db.Set<Organisation>().Where(o => o.Name == "Course").OrderBy(o => o.Slug).Select(o => o.Slug).ToListAsync()));
    }

    [Fact]
    public async Task A_longer_name_takes_no_number_of_a_shorter_one()
    {
        await site.Has(
            new Organisation
            {
                Id = Guid.CreateVersion7(site.Clock.Now), Slug = "le-pre-vert", Name = "Le Pré vert",
                Family = ActorFamily.Residents, CreatedAt = site.Clock.Now
            });
        Assert.Equal("le-pre", await site.Read(db => db.SlugOf("Le Pré", default)));
    }
}
