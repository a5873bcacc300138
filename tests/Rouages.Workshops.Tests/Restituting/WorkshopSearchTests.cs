using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Testing;
using Rouages.Workshops.Tests.Pages;

namespace Rouages.Workshops.Tests.Restituting;

public sealed class WorkshopSearchTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task A_restitution_is_found_by_those_who_read_it_from_its_end_to_its_opening_again()
    {
        var hall = await site.Workshop(title: "Rencontre du tourniquet");
        var list = $"/cooperations/{site.Cooperation.Slug}/ateliers";
        Assert.Null(await Finds("tourniquet", null));
        Assert.Null(await Finds("tourniquet", site.Stranger));
        Assert.Equal(list, await Finds("tourniquets", site.Malik));
        Assert.Equal(200, (int)await site.As(site.Malik).Status(list));

        await hall.Opens("feuilles");
        using var guest = await hall.Joins("Bao");
        await guest.Post(hall.Phone, ("do", "card"), ("step", "feuilles"), ("column", "amorcer"), ("text", "Planter des topinambours"), ("quotable", "true"),
            ("command", $"{Guid.CreateVersion7(site.Clock.GetUtcNow())}"));
        foreach (var reader in new[] { null, site.Stranger, site.Malik, site.Fanny }) Assert.Null(await Finds("topinambour", reader));
        Assert.Equal(list, await Finds("tourniquet", site.Malik)); // the room is open: it is found as before

        await hall.Does("close");
        var restitution = $"{hall.Address}/restitution";
        Assert.Null(await Finds("topinambour", null));
        Assert.Null(await Finds("topinambour", site.Stranger));
        Assert.Equal(restitution, await Finds("topinambours", site.Malik));

        await hall.Fanny.Post($"{restitution}/publier");
        Assert.Equal(restitution, await Finds("topinambour", null));
        await hall.Fanny.Post($"{restitution}/retirer");
        Assert.Null(await Finds("topinambour", null));
        await hall.Fanny.Post($"{restitution}/publier");

        await hall.Does("open");
        foreach (var reader in new[] { null, site.Stranger, site.Malik, site.Fanny }) Assert.Null(await Finds("topinambour", reader));
        await hall.Does("close");
        Assert.Equal(restitution, await Finds("topinambour", null));
    }

    [Fact]
    public async Task A_log_that_did_not_move_is_not_read_again()
    {
        var hall = await site.Workshop(title: "Rencontre du manège");
        await hall.Opens("feuilles");
        await hall.Does("close");
        Assert.Null(await Finds("repère", site.Malik));
        await Do("UPDATE objects.document SET body = 'Un repère' WHERE object_id = {0}", hall);
        await site.Run("objects.search");
        Assert.NotNull(await Finds("repère", site.Malik));
        await Do("UPDATE workshops.room SET last_number = last_number + 1 WHERE workshop_id = {0}", hall);
        await site.Run("objects.search");
        Assert.Null(await Finds("repère", site.Malik));
    }

    private Task Do(string sql, Hall hall) => site.Do(db => db.Database.ExecuteSqlRawAsync(sql, hall.Workshop.Id));

    [Fact]
    public async Task Published_it_is_found_by_all_its_words_by_those_who_were_there_and_once()
    {
        var hall = await site.Workshop(title: "Rencontre du balancier");
        await hall.Opens("feuilles");
        using var guest = await hall.Joins("Bao");
        foreach (var (text, quotable) in new[] { ("Ouvrir la cantine", (string?)null), ("Semer des panais", "true") })
            await guest.Post(hall.Phone, ("do", "card"), ("step", "feuilles"), ("column", "amorcer"), ("text", text), ("quotable", quotable),
                ("command", $"{Guid.CreateVersion7(site.Clock.GetUtcNow())}"));
        await hall.Does("close");
        var restitution = $"{hall.Address}/restitution";
        await hall.Fanny.Post($"{restitution}/publier");
        Assert.Null(await Finds("cantine", null));
        Assert.Null(await Finds("cantine", site.Stranger));
        Assert.Equal(restitution, await Finds("cantine", site.Malik));
        foreach (var reader in new[] { null, site.Malik })
        {
            using var visitor = reader is null ? site.Visitor() : site.As(reader);
            await visitor.Visit("/recherche?q=panais");
            Assert.Single(visitor.Page.QuerySelectorAll(".hits > li"));
            Assert.Equal("1", visitor.Page.QuerySelector(".facets a[href*=ateliers] span")?.TextContent.Trim());
        }

        await hall.Fanny.Post($"{restitution}/retirer");
        Assert.Null(await Finds("panais", null));
        Assert.Equal(restitution, await Finds("cantine", site.Malik));
        Assert.Equal(restitution, await Finds("panais", site.Malik));
    }

    private async Task<string?> Finds(string words, Person? by)
    {
        using var visitor = by is null ? site.Visitor() : site.As(by);
        await visitor.Visit($"/recherche?q={Uri.EscapeDataString(words)}");
        return visitor.Page.QuerySelector(".hits a")?.GetAttribute("href");
    }
}
