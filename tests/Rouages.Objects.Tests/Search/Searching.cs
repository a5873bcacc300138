using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Search;

/// <summary>What people do on the search page.</summary>
internal static class Searching
{
    /// <summary>Titles that this person (or a visitor) finds, in their order.</summary>
    public static async Task<string[]> Finds(this ObjectsSite site, string words, Person? by = null, string more = "")
    {
        using var visitor = await site.Searches(words, by, more);
        return [.. visitor.Page.QuerySelectorAll(".hits h2").Select(title => title.TextContent.Trim())];
    }

    /// <summary>The page of results, for this person or a visitor.</summary>
    public static async Task<Visitor> Searches(
        this ObjectsSite site, string words, Person? by = null, string more = "", string language = "")
    {
        var visitor = by is null ? site.Visitor() : site.As(by);
        await visitor.Visit($"{language}/recherche?q={Uri.EscapeDataString(words)}{more}");
        return visitor;
    }

    /// <summary>A cooperation that the lead's organisation carries, public or not.</summary>
    public static async Task<Cooperation> HasCooperation(
        this ObjectsSite site, string name, bool open = true, string type = "hub", string? summary = null, string commune = "60057")
    {
        var carrier =
            await site.Read(db => db.Set<Mandate>().Where(m => m.PersonId == site.Lead.Id).Select(m => m.OrganisationId).SingleAsync());
        var cooperation = new Cooperation
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()), Slug = $"s-{Guid.CreateVersion7(site.Clock.GetUtcNow()):N}", Name = name,
            Type = type,
            CreatedAt = site.Clock.GetUtcNow(), Communes = [commune], Summary = summary, PublishedAt = open ? site.Clock.GetUtcNow() : null,
        };
        cooperation.Welcome(carrier, MemberRole.Lead, Engagement.Committed, site.Clock.GetUtcNow());
        await site.Has(cooperation);
        return cooperation;
    }

    /// <summary>Changes a cooperation as the site does.</summary>
    public static Task Changes(this ObjectsSite site, Cooperation cooperation, Action<Cooperation> change) => site.Do(async db =>
    {
        change(await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == cooperation.Id));
        await db.SaveChangesAsync();
    });
}
