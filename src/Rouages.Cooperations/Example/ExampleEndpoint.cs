using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Web;

namespace Rouages.Cooperations.Example;

/// <summary>The inside of a cooperation that does not exist, drawn as the inside of a real one.</summary>
public sealed record ExampleView(IReadOnlyList<MemberLine> Members, GearFigure Gears) : View<ExamplePage>;

/// <summary>What members see, for whoever has no account: nothing comes from the database, so that no right is at stake (ADR 21).</summary>
internal static class ExampleEndpoint
{
    public const string Path = "/exemple";

    public static void MapExample(this IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).AllowAnonymous().PublicPage();

    private static RazorComponentResult<ExamplePage> Show(Words T) => Html.Show(new ExampleView(
        [
            Member(T["Le Fournil de la Selle"], ActorFamily.SocialEnterprise, MemberRole.Lead, Engagement.Committed),
            Member(T["Foyer rural du Bocage"], ActorFamily.SocialEnterprise, MemberRole.Facilitator, Engagement.Committed),
            Member(T["Commune du Bocage"], ActorFamily.PublicBody, MemberRole.Member, Engagement.Committed),
            Member(T["Maraîchers des Trois Ponts"], ActorFamily.OtherEnterprise, MemberRole.Member, Engagement.Committed),
            Member(T["Lycée agricole du Plateau"], ActorFamily.TrainingOrSupport, MemberRole.Member, Engagement.Participating),
            Member(T["Habitants du bourg"], ActorFamily.Residents, MemberRole.Member, Engagement.Participating),
            Member(T["Chambre des métiers du Pays"], ActorFamily.OtherInstitution, MemberRole.Member, Engagement.Curious),
        ],
        new(
        [
            new(1, T["Collectif d’acteurs"], [T["Collectif"], T["d’acteurs"]], 2.67, [1, 0.83, 0.67, 0.17, 0])
            { At = T["Collectif élargi"] },
            new(2, T["Transformation sociétale"], [T["Transformation"], T["sociétale"]], 2.58, [0.92, 0.83, 0.58, 0.25, 0])
            { At = T["Idées et prototypes"] },
            new(3, T["Valorisation"], [T["Valorisation"]], 0.75, [0.5, 0.25, 0, 0, 0], Gripped: true)
            { At = T["Récit et identité du projet"] },
            new(4, T["Ressources"], [T["Ressources"]], 2, [1, 0.67, 0.33, 0, 0])
            { At = T["Veille et cartographie des ressources"] },
            new(5, T["Gestion de projet"], [T["Gestion"], T["de projet"]], 2.33, [0.83, 0.75, 0.42, 0.33, 0])
            { At = T["Outils et suivi partagés"] },
        ])));

    private static MemberLine Member(string name, ActorFamily family, MemberRole role, Engagement engagement) =>
        new(Guid.Empty, Guid.Empty, "", name, family, null, role, engagement, default, null);
}
