using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Objects;
using Rouages.Objects.Moderation;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Assessments.Explaining;

/// <summary>A card and its remarks.</summary>
public sealed record RemarkedCard(Stage Stage, RemarkCount Count);

/// <summary>The cards of one version that received remarks.</summary>
public sealed record RemarkedVersion(Framework Framework, IReadOnlyList<RemarkedCard> Cards)
{
    public int Waiting => Cards.Sum(card => card.Count.Waiting);

    public int All => Cards.Sum(card => card.Count.All);
}

/// <summary>Remarks by version, for whoever keeps the frameworks.</summary>
public sealed record RemarksView(IReadOnlyList<RemarkedVersion> Versions) : View<RemarksPage>;

/// <summary>What people remarked on the cards of the method, counted by version.</summary>
internal static class RemarksEndpoint
{
    public const string Path = OperatorRoutes.Root + "/remarques";

    public static void MapRemarks(this IEndpointRouteBuilder pages) => pages.MapOperating("/remarques").MapGet("", Show);

    private static async Task<RazorComponentResult<RemarksPage>> Show(Frameworks frameworks, Remarks remarks, CancellationToken ct)
    {
        var counts = (await remarks.Of(CardKind.Word, ct)).ToDictionary(count => count.On);
        return Html.Show(new RemarksView(
        [
            .. frameworks.All.OrderBy(framework => framework.Slug, StringComparer.Ordinal).ThenByDescending(framework => framework.Version)
                .Select(framework => new RemarkedVersion(framework, Cards(framework, counts))).Where(version => version.Cards.Count > 0),
        ]));
    }

    private static IReadOnlyList<RemarkedCard> Cards(Framework framework, Dictionary<ObjectRef, RemarkCount> counts) =>
    [
        .. framework.Stages.Select(stage => (stage, count: counts.GetValueOrDefault(CardKind.RefOf(framework, stage))))
            .Where(one => one.count is not null).Select(one => new RemarkedCard(one.stage, one.count!)),
    ];
}
