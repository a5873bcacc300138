using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Assessments.Adapting;

/// <summary>The adaptations that somebody who opens a diagnosis may take or decline.</summary>
internal sealed class OpeningAdaptations(
    Adaptations adaptations, Frameworks frameworks, TerritoryFinder territories, RouagesDb db, Words T)
{
    /// <summary>What is sent when the group reads with the framework's own thresholds.</summary>
    public const string None = "sans";

    /// <summary>The choice as it is shown, without adaptation first; empty when this instance offers none.</summary>
    public IReadOnlyList<Option> Options()
    {
        var offered = Offered().ToList();
        return offered.Count == 0 ? [] : [
            new(None, T["Sans adaptation"], T["Les seuils du référentiel, tels que la méthode les donne."]),
            .. offered.Select(one => new Option(one.Sheet.Adaptation.Slug, one.Sheet.Adaptation.Name,
                T["{0} : {1}.", one.Sheet.Adaptation.By,
                    AdaptationWords.Changes(T, one.Sheet.Adaptation, one.Framework.OwnThresholds)])),
        ];
    }

    /// <summary>The one of the cooperation's territory, or none.</summary>
    public async Task<string> Proposed(CooperationPlace place, CancellationToken ct)
    {
        var offered = Offered().Select(one => one.Sheet).ToList();
        if (offered.Count == 0) return None;
        var communes = await db.Set<Cooperation>().AsNoTracking().Where(one => one.Id == place.Id).Select(one => one.Communes)
            .SingleAsync(ct);
        return Adaptations.Of(offered, communes, territories)?.Adaptation.Slug ?? None;
    }

    /// <summary>The framework with the adaptation that was chosen; the framework itself when it was declined or none is offered.</summary>
    public Framework Read(string? chosen, Framework framework, Errors errors)
    {
        if (string.IsNullOrEmpty(chosen) || chosen == None) return framework;
        if (adaptations.For(framework).FirstOrDefault(sheet => sheet.Adaptation.Slug == chosen) is { } sheet)
            return framework.With(sheet.Adaptation);
        if (Offered().Any(one => one.Sheet.Adaptation.Slug == chosen))
            errors.Add("Adaptation", "Cette adaptation est faite pour un autre référentiel.");
        else
            errors.Add("Adaptation", "Choisissez une adaptation de la liste.");
        return framework;
    }

    private IEnumerable<(AdaptationSheet Sheet, Framework Framework)> Offered() =>
        from framework in frameworks.Offered
        from sheet in adaptations.For(framework)
        select (sheet, framework);
}
