using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>A site with a facilitator, a member of the same cooperation, and a stranger.</summary>
public sealed class HallSite : Site, IAsyncLifetime
{
    internal Person Fanny { get; } = A.Person("Fanny");
    internal Person Malik { get; } = A.Person("Malik");
    internal Person Stranger { get; } = A.Person("Solène");
    internal Cooperation Cooperation { get; private set; } = null!;
    internal Organisation House { get; } = A.Organisation("La Maison");

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var (house, wood) = (House, A.Organisation("Le Bois"));
        Cooperation = A.Cooperation("Beauvaisis", (house, MemberRole.Facilitator), (wood, MemberRole.Member));
        await Has(Fanny, Malik, Stranger, house, wood, Cooperation, A.Mandate(Fanny, house), A.Mandate(Malik, wood));
    }

    internal Task CloseCooperation(bool closed) => Do(async db =>
    {
        var at = closed ? Clock.GetUtcNow() : (DateTimeOffset?)null;
        await db.Set<Cooperation>().Where(c => c.Id == Cooperation.Id).ExecuteUpdateAsync(c => c.SetProperty(one => one.ClosedAt, at));
    });

    /// <summary>A workshop that Fanny prepared through the pages.</summary>
    internal async Task<Hall> Workshop(
        string format = "arbre-a-idees", bool signed = false, string title = "Demain ensemble", bool alone = false)
    {
        var fanny = this.As(Fanny);
        await fanny.Visit("/ateliers/nouveau");
        var answer =
            await fanny.Submit("main form", ("Title", title), ("Format", format), ("Cooperation", alone ? "" : Cooperation.Slug),
                ("Naming", signed ? "signe" : "anonyme"));
        if (answer.Location is null) throw new InvalidOperationException($"{answer.Status}: {answer.Says("main")}");
        var slug = answer.Location.Split('/')[^1];
        return new(this, fanny, await Read(db => db.Set<Workshop>().AsNoTracking().SingleAsync(w => w.Slug == slug)));
    }
}

/// <summary>A workshop, and its facilitator in front of their page.</summary>
internal sealed record Hall(HallSite Site, Visitor Fanny, Workshop Workshop)
{
    public string Address => $"/ateliers/{Workshop.Slug}";

    public string Phone => $"/a/{Workshop.Code}";

    /// <summary>The workshop opens, at this step.</summary>
    public async Task Opens(string step)
    {
        await Fanny.Visit($"{Address}/animer");
        await Fanny.Submit("form[data-do=start]");
        await Does("step", ("step", step));
    }

    /// <summary>Fanny asks the room for something.</summary>
    public Task<Answer> Does(string what, params (string, string?)[] fields) =>
        Fanny.Post($"{Address}/animer", [("do", what), ("command", Guid.CreateVersion7(Site.Clock.GetUtcNow()).ToString()), .. fields]);

    /// <summary>Somebody new comes in with the code.</summary>
    public async Task<Visitor> Joins(string name = "")
    {
        var visitor = await Site.Visit($"/rejoindre/{Workshop.Code}");
        await visitor.Submit("main form", ("Name", name));
        await visitor.Follow();
        return visitor;
    }
}
