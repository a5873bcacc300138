using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Contracts.Steering;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Gears;

/// <summary>Something the group could do, said in the reader's language, with where it comes from and why it is proposed.</summary>
/// <param name="Wheel">The wheel it would move; null when it helps the whole cooperation.</param>
/// <param name="Title">What to do.</param>
/// <param name="From">Its origin in words: « étape “Récit et identité du projet” ».</param>
/// <param name="Evidence">How far it rests on a source.</param>
/// <param name="Why">Why it is proposed here.</param>
/// <param name="Origin">The same origin, for the plan.</param>
/// <param name="Stage">The stage it serves; null when it serves a whole function or movement.</param>
/// <param name="Production">What it would produce.</param>
/// <param name="Brief">The head of the action that it becomes; the title itself when that is short.</param>
public sealed record AdvisedAction(
    Wheel? Wheel, string Title, string From, EvidenceTag Evidence, string Why, Origin Origin, Stage? Stage = null,
        string? Production = null, string? Brief = null)
{
    /// <summary>The brief leaves out something that the title says.</summary>
    public bool IsCut => Brief is not null && !Brief.EndsWith(Title[1..], StringComparison.Ordinal);

    /// <summary>The plan's form, filled in with this gesture.</summary>
    public string AddAddress(IPlan plan, string slug)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var query = new Dictionary<string, string?>
        {
            ["titre"] = Brief ?? Title, ["notes"] = IsCut ? Title : null, ["etape"] = Stage?.Id, ["production"] = Production,
            ["origine"] = Origin.Kind, ["reference"] = Origin.Id,
        };
        return plan.AddAddress(slug) + QueryString.Create(query.Where(pair => pair.Value is not null));
    }
}
