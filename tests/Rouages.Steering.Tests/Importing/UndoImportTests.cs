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

    private Task<int> Count(string title) =>
        site.Read(db => db.Set<PlanAction>().CountAsync(action => action.Title == title && action.Removed == null));
}
