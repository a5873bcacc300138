using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>A cooperation or an organisation whose button is pressed twice is there once, and both presses lead to it.</summary>
public sealed class PressedTwiceTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_cooperation_is_opened_once()
    {
        var ana = await site.Comes("Ana Pressée");
        var house = await site.HasOrganisation("La Maison pressée", ana.Person);
        var fields = await Opens(ana, "/cooperations/nouvelle",
            ("Name", "Ouverte une fois"), ("Type", "ptce"), ("Communes", "Beauvais"), ("Organisation", house.Id.ToString()));
        await LeadsToOne(ana, "/cooperations/nouvelle", fields);
        Assert.Equal(1, await site.Read(db => db.Set<Cooperation>().CountAsync(c => c.Name == "Ouverte une fois")));
        Assert.Equal(1, await site.Read(db => db.Set<ActivityEntry>().CountAsync(entry =>
            entry.Kind == ActivityKinds.CooperationCreated && entry.PersonId == ana.Person.Id)));
    }

    [Fact]
    public async Task An_organisation_is_added_once()
    {
        var bao = await site.Comes("Bao Pressé");
        var fields = await Opens(bao, "/organisations/nouvelle", ("Name", "Ajoutée une fois"), ("Family", "SocialEnterprise"));
        await LeadsToOne(bao, "/organisations/nouvelle", fields);
        Assert.Equal(1, await site.Read(db => db.Set<Organisation>().CountAsync(o => o.Name == "Ajoutée une fois")));
    }

    private static async Task<(string, string?)[]> Opens(Somebody who, string path, params (string, string?)[] typed)
    {
        var page = await who.Visitor.Visit(path);
        return [.. typed, (Web.SentOnce.Field, page.Page.QuerySelector($"[name={Web.SentOnce.Field}]")!.GetAttribute("value")!)];
    }

    private static async Task LeadsToOne(Somebody who, string path, (string, string?)[] fields)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => who.Visitor.Post(path, fields)));
        var last = await who.Visitor.Post(path, fields);
        Assert.All(answers.Append(last),
            answer => Assert.Equal((HttpStatusCode.Redirect, last.Location), (answer.Status, answer.Location)));
    }
}
