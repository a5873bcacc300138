using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Comments;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Objects.Tests;

/// <summary>
/// A public cooperation with its lead, a facilitator, a member, somebody come to see and an advisor; a stranger; an operator.
/// </summary>
public sealed class ObjectsSite : Site, IAsyncLifetime
{
    internal Person Lead { get; } = A.Person("Léa");
    internal Person Facilitator { get; } = A.Person("Fanny");
    internal Person Member { get; } = A.Person("Malik");
    internal Person Curious { get; } = A.Person("Corentin");
    internal Person Advisor { get; } = A.Person("Awa");
    internal Person Stranger { get; } = A.Person("Solène");
    internal Person Operator { get; } = A.Person("Odile");
    internal Organisation Workshop { get; } = A.Organisation("L’Atelier");
    internal Cooperation Cooperation { get; private set; } = null!;
    internal ObjectRef On => new(Subject.Word, Cooperation.Id);
    internal string Comments => $"/commentaires/{Subject.Word}/{Cooperation.Id}";
    internal string Follow => $"/suivre/{Subject.Word}/{Cooperation.Id}";

    /// <summary>The person for whom the card of the subject breaks.</summary>
    internal Guid? Broken { get; set; }

    /// <summary>How often the card of the subject was asked for.</summary>
    internal int Asked { get; set; }
    internal string Home => $"/cooperations/{Cooperation.Slug}";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var (house, lead, door, network, elsewhere) =
            (A.Organisation("La Maison"), A.Organisation("La Ferme"), A.Organisation("Le Seuil"), A.Organisation("Le Réseau"),
                A.Organisation("Ailleurs"));
        Cooperation =
            A.Cooperation("Beauvaisis", (lead, MemberRole.Lead), (house, MemberRole.Facilitator), (Workshop, MemberRole.Member),
                (network, MemberRole.Advisor));
        Cooperation.Welcome(door.Id, MemberRole.Member, Engagement.Curious, Clock.GetUtcNow());
        Cooperation.PublishedAt = Clock.GetUtcNow();
        Operator.BecomeOperator(Clock.GetUtcNow());
        await Has(Lead, Facilitator, Member, Curious, Advisor, Stranger, Operator, house, lead, door, network, elsewhere, Workshop,
            Cooperation,
            A.Mandate(Lead, lead), A.Mandate(Facilitator, house), A.Mandate(Member, Workshop), A.Mandate(Curious, door),
                A.Mandate(Advisor, network), A.Mandate(Stranger, elsewhere));
    }

    protected override void Replace(IServiceCollection services) => services.AddScoped<IObjectKind>(provider =>
        new Subject(provider.GetRequiredService<RouagesDb>(), provider.GetRequiredService<CooperationFinder>(), this));

    internal Task<List<Comment>> Written() => Read(db => db.Set<Comment>().AsNoTracking().OrderBy(c => c.Id).ToListAsync());

    internal async Task<Comment> HasComment(
        string text = "Bonne idée.", CommentAudience audience = CommentAudience.Everybody, Person? by = null, Comment? answers = null)
    {
        Clock.Advance(TimeSpan.FromSeconds(1)); // identifiers of one instant have no order
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(Clock.GetUtcNow()), On = On, CooperationId = Cooperation.Id, Parent = answers?.Id, Markdown = text,
            Audience = audience,
            Written = new((by ?? Member).Id, Workshop.Id, Clock.GetUtcNow()),
        };
        await Has(comment);
        return comment;
    }

    internal Task Close(bool closed = true) => Do(db => db.Set<Cooperation>().Where(c => c.Id == Cooperation.Id)
        .ExecuteUpdateAsync(c => c.SetProperty(one => one.ClosedAt, closed ? Clock.GetUtcNow() : null)));
}
