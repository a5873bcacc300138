using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Importing;

public sealed class UndoImportTests(PlanSite site) : IClassFixture<PlanSite>
{
    private string Here => $"{site.Plan}/importer";

    [Fact]
    public async Task Only_who_imported_or_settles_the_plan_undoes()
    {
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit(Here);
        await facilitator.Submit("form.form", ("Pasted", "action\nImportée par l’animation"));
        await facilitator.Submit("button[value=import]");
        var import =
            await site.Read(db => db.Set<Rouages.Web.Tables.ImportRecord>().OrderByDescending(one => one.At)
                .FirstAsync(one => one.Person == site.Facilitator.Id));
        var member = site.As(site.Member);
        await member.Visit(Here);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Post($"{Here}/{import.Id}/defaire")).Status);
        Assert.Equal(1, await Count("Importée par l’animation"));
    }

    [Fact]
    public async Task Undoing_an_import_takes_back_what_nobody_changed_since()
    {
        var member = await Import("action\nDéfaire un\nDéfaire deux");
        await Undo(member, "L’import est annulé : 2 actions sont retirées du plan.");
        Assert.Equal(0, await Count("Défaire un") + await Count("Défaire deux"));

        await Import("action\nDéfaire trois\nDéfaire quatre");
        var action = await site.Find("Défaire trois");
        await member.Visit($"{site.Plan}/{action.Id}");
        await member.Submit("form:has([name=Title])", ("Title", "Défaire trois, changée"));
        await member.Visit(Here);
        var undo = member.Page.QuerySelector("form[action$='/defaire']")!.GetAttribute("action")!;
        await Undo(member, "Actions retirées du plan : 1. Restées, parce qu’elles ont changé depuis : 1.");
        Assert.Equal((1, 0), (await Count("Défaire trois, changée"), await Count("Défaire quatre")));
        await member.Post(undo);
        await member.Follow();
        Assert.Contains("Cet import est déjà annulé.", member.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Count("Défaire trois, changée"));

        await Import("action\nDéfaire cinq");
        action = await site.Find("Défaire cinq");
        await member.Visit($"{site.Plan}/{action.Id}");
        await member.Submit("form:has([name=Title])", ("Title", "Défaire cinq, changée"));
        await Undo(member, "Il n’y a plus rien à retirer");
        Assert.Equal(1, await Count("Défaire cinq, changée"));
    }

    private async Task<Visitor> Import(string table)
    {
        // The last one stands first in the list.
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var member = site.As(site.Member);
        await member.Visit(Here);
        await member.Submit("form.form", ("Pasted", table));
        await member.Submit("button[value=import]");
        return member;
    }

    private async Task Undo(Visitor member, string told)
    {
        await member.Visit(Here);
        await member.Submit("form[action$='/defaire']");
        await member.Follow();
        Assert.Contains(told, member.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> Count(string title) =>
        site.Read(db => db.Set<PlanAction>().CountAsync(action => action.Title == title && action.Removed == null));
}
