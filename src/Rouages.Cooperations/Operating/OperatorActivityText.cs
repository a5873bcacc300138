using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Operating;

/// <summary>What operators did, for the log of their console.</summary>
internal sealed class OperatorActivityText(Words T) : IActivityText
{
    public IReadOnlyCollection<string> OfOperators { get; } =
        [OperatorActs.Described, OperatorActs.Helped, OperatorActs.Blocked, OperatorActs.Unblocked, OperatorActs.Erased,
            OperatorActs.Merged];

    public string? Tell(ActivityLine line) => line.Kind switch
    {
        OperatorActs.Described => T["L’identité du site a été mise à jour."],
        OperatorActs.Helped => T["Un lien pour se reconnecter est parti."],
        OperatorActs.Blocked => T["Un compte a été bloqué."],
        OperatorActs.Unblocked => T["Un compte a été débloqué."],
        OperatorActs.Erased => T["Un compte a été effacé."],
        OperatorActs.Merged when line.Detail.TryGetValue("organisation", out var name) =>
            T["{0} : deux fiches d’une même organisation n’en font plus qu’une.", name],
        OperatorActs.Merged => T["Deux fiches d’une même organisation n’en font plus qu’une."],
        _ => null,
    };
}
