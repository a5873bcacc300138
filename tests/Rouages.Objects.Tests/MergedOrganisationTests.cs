using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Objects.Comments;
using Rouages.Objects.Notifications;
using Rouages.Testing;

namespace Rouages.Objects.Tests;

public sealed class MergedOrganisationTests(ObjectsSite site) : IClassFixture<ObjectsSite>
{
    [Fact]
    public async Task Who_followed_either_record_follows_the_one_that_stays_and_what_was_said_is_found_there()
    {
        var (gone, kept) = (A.Organisation("La Fabrik"), A.Organisation("La Fabrique"));
        var (from, to, other) = (On(gone.Id), On(kept.Id), On(site.Workshop.Id));
        await site.Has(gone, kept, Following(site.Lead.Id, from), Following(site.Member.Id, from), Following(site.Member.Id, to),
            Following(site.Advisor.Id, other),
            new Comment
            {
                Id = Guid.CreateVersion7(site.Clock.GetUtcNow()), On = from, Markdown = "Bravo.", Audience = CommentAudience.Everybody,
                Written = new(site.Member.Id, site.Workshop.Id, site.Clock.GetUtcNow()),
            });

        await using (var scope = site.Services.CreateAsyncScope())
            foreach (var module in scope.ServiceProvider.GetServices<IOrganisationMerge>()) await module.Merge(gone.Id, kept.Id, default);

        Assert.Equal(new[] { site.Lead.Id, site.Member.Id }.Order(), (await Followers(to)).Order());
        Assert.Empty(await Followers(from));
        Assert.Equal([site.Advisor.Id], await Followers(other));
        Assert.Equal(to, (await site.Written()).Single(comment => comment.Markdown == "Bravo.").On);
    }

    private static ObjectRef On(Guid organisation) => new("organisation", organisation);

    private Follow Following(Guid person, ObjectRef on) => new() { PersonId = person, On = on, At = site.Clock.GetUtcNow() };

    private Task<List<Guid>> Followers(ObjectRef on) =>
        site.Read(db => db.Set<Follow>().AsNoTracking().Where(one => one.On == on).Select(one => one.PersonId).ToListAsync());
}
