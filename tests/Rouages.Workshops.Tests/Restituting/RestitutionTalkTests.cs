using System.Net;
using Rouages.Testing;
using Rouages.Workshops.Tests.Pages;

namespace Rouages.Workshops.Tests.Restituting;

/// <summary>What is said under a restitution stays with those it was said for, published or not.</summary>
public sealed class RestitutionTalkTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task What_was_said_in_a_room_is_not_published_with_its_restitution()
    {
        var hall = await site.Workshop(title: "Entre nous", alone: true);
        await hall.Opens("feuilles");
        await hall.Does("close");
        var (restitution, talk) = ($"{hall.Address}/restitution", $"/commentaires/workshop/{hall.Workshop.Id}");
        await hall.Fanny.Visit(restitution);
        Assert.Equal(HttpStatusCode.Found, (await hall.Fanny.Post(talk, ("Text", "Dit entre nous"), ("Audience", "Everybody"))).Status);
        Assert.Contains("Les personnes qui étaient là", (await hall.Fanny.Visit(talk)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.As(site.Stranger).Status(talk));

        await hall.Fanny.Visit(restitution);
        await hall.Fanny.Post($"{restitution}/publier");
        using var visitor = await site.Visit(restitution);
        Assert.DoesNotContain("Dit entre nous", visitor.Answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit entre nous", (await visitor.Visit(talk)).Text, StringComparison.Ordinal);
        Assert.Contains("Dit entre nous", (await hall.Fanny.Visit(talk)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await hall.Fanny.Post(talk, ("Text", "Dit à tous"), ("Audience", "Everybody"))).Status);
        Assert.Contains("Dit à tous", (await visitor.Visit(talk)).Text, StringComparison.Ordinal);
    }
}
