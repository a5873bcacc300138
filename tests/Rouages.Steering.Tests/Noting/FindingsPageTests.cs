using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Noting;

public sealed class FindingsPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task An_empty_note_is_shown_again_with_its_error()
    {
        var visitor = site.As(site.Member);
        await visitor.Visit($"{site.Plan}/reperes");
        var answer = await visitor.Submit("form[action$='/reperes']", ("Kind", "Lever"), ("Text", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Écrivez quelques mots.", answer.Page.QuerySelector("#Text-error")?.TextContent);
    }

    [Fact]
    public async Task A_note_of_another_cooperation_is_not_there()
    {
        var finding =
            Finding.Note(site.Cooperation.Id, FindingKind.Need, "Une salle", null,
                new(site.Member.Id, site.Workshop.Id, site.Clock.GetUtcNow())).Value!;
        await site.Has(finding);
        var stranger = site.As(site.Stranger);
        await stranger.Visit("/confort-de-lecture");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{await site.OtherPlan()}/reperes/{finding.Id}/retirer")).Status);
    }

    [Fact]
    public async Task The_thread_leads_to_a_note_whoever_may_read_it_and_nobody_else()
    {
        var finding = Finding.Note(site.Cooperation.Id, FindingKind.Need, "Une salle à nous", null,
            new(site.Member.Id, site.Workshop.Id, site.Clock.GetUtcNow())).Value!;
        await site.Has(finding);
        var thread = $"/fil/besoin/{finding.Id:N}";
        Assert.Equal($"{site.Plan}/reperes#repere-{finding.Id:N}", (await site.As(site.Member).Visit(thread)).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(site.Stranger).Visit(thread)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Visit(thread)).Status);
    }

    [Fact]
    public async Task A_note_is_written_removed_and_put_back()
    {
        var visitor = site.As(site.Member);
        await visitor.Visit($"{site.Plan}/reperes");
        await visitor.Submit("form[action$='/reperes']", ("Kind", "Lever"), ("Text", "Un café chaque mardi"));
        await visitor.Visit($"{site.Plan}/reperes");
        Assert.Contains("Un café chaque mardi", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        var removed = await visitor.Submit("form[action$='/retirer']");
        await visitor.Visit(removed.Location!);
        Assert.DoesNotContain("Un café chaque mardi", visitor.Page.QuerySelector("main ul.findings")?.TextContent ?? "",
            StringComparison.Ordinal);
        await visitor.Submit("form[action$='/remettre']");
        await visitor.Visit($"{site.Plan}/reperes");
        Assert.Contains("Un café chaque mardi", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_becomes_an_action_once_however_often_it_is_asked()
    {
        var card =
            new CardToConvert("Ouvrir la cuisine aux voisins\nLe mardi soir, avec deux bénévoles.", new("carte", "a-12"), IsDemo: false);
        var first = await Take("action", card);
        var second = await Take("action", card);
        Assert.Equal(first, second);
        var action = await site.Find("Ouvrir la cuisine aux voisins");
        Assert.Equal((card.Origin, card.Text), (action.Origin, action.Notes));
    }

    [Fact]
    public async Task A_card_becomes_a_brake()
    {
        var taken = await Take("frein", new("Personne n’a les clés.", new("carte", "a-13"), IsDemo: false));
        var finding = await site.Read(db => db.Set<Finding>().SingleAsync(f => f.Origin!.Id == "a-13"));
        Assert.Equal((FindingKind.Obstacle, "Personne n’a les clés."), (finding.Kind, finding.Text));
        Assert.EndsWith($"/reperes#repere-{finding.Id:N}", taken.Address, StringComparison.Ordinal);
    }

    private async Task<ConvertedCard> Take(string kind, CardToConvert card)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{site.Member.Id}")], "test"));
        var place = await scope.ServiceProvider.GetRequiredService<CooperationFinder>().Find(site.Cooperation.Slug, user, default);
        var conversion = scope.ServiceProvider.GetServices<ICardConversion>().Single(known => known.Kind == kind);
        var (taken, refusal) = await conversion.Take(place!, card, default);
        Assert.Null(refusal);
        await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
        return taken!;
    }
}
