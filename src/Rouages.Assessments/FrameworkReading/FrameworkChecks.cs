using System.Text.RegularExpressions;
using Rouages.Assessments.Domain;
using Rouages.Commons.Content;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Meaning, once the shape is right: the first thing that has none is told with its place.</summary>
internal sealed partial class FrameworkChecks(string path, FrameworkFile file)
{
    public void Run(string folder)
    {
        Demand(folder == file.Slug || folder == $"{file.Slug}@{file.Version}", "/slug", $"le dossier s’appelle « {folder} ».");
        Demand(file.Version >= 1, "/version", "une version commence à 1.");
        Demand(file.Levels.Length == Indicator.HighestScore + 1, "/levels", "il faut quatre statuts, de 0 à 3.");
        Demand(file.Wheels.Length > 0, "/wheels", "il faut au moins un rouage.");
        UniqueIds();
        Sources();
        Limits();
        new ReferenceChecks(path, file).Run();
        new StageChecks(path, file).Run();
    }

    private void UniqueIds()
    {
        var seen = new HashSet<string>(FrameworkIds.Common);
        foreach (var (id, pointer) in FrameworkIds.All(file))
        {
            Demand(id.Length is > 0 and <= 40, pointer, "un identifiant fait de 1 à 40 caractères.");
            Demand(seen.Add(id), pointer, $"l’identifiant « {id} » est déjà pris.");
        }
    }

    private void Sources()
    {
        var known = new HashSet<string>();
        for (var i = 0; i < file.Sources.Length; i++)
        {
            var source = file.Sources[i];
            Demand(source.Url is not null || source.Date is not null, $"/sources/{i}/date", "une source a une date ou une adresse.");
            Demand(source.Url is null || (Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps),
                $"/sources/{i}/url", "l’adresse d’une source est en https.");
            Demand(source.Date is null || DatedBy().IsMatch(source.Date), $"/sources/{i}/date",
                "une source est datée : 2021, 2021-05 ou 2021-05-10.");
            Demand(source.Id.Length > 0 && known.Add(source.Id), $"/sources/{i}/id", $"la source « {source.Id} » existe déjà.");
        }

        if (!FrameworkSources.AreNamed(file)) return;
        foreach (var naming in FrameworkSources.All(file))
            Demand(naming.Source is not null && known.Contains(naming.Source), naming.Pointer, naming.Source is null
                ? "chaque texte dit sa source, quand l’un d’eux la dit." : $"la source « {naming.Source} » n’existe pas.");
    }

    private void Limits()
    {
        var limits = file.Thresholds;
        Demand(limits is { Started: > 0, Acquired: <= 1 } && limits.Started < limits.Acquired,
            "/thresholds", "il faut 0 < started < acquired ≤ 1.");
        Demand(limits is { GrippedUnderMedian: > 0, RacingOverMedian: > 0, Debate: > 0, LostGround: > 0 },
            "/thresholds", "les seuils sont positifs.");
        Demand(file.Movements.Length > 0, "/movements", "il faut au moins un mouvement.");
        // Without bounds, the movement is the group's choice.
        if (file.Movements.All(movement => movement.From is null)) return;
        Demand(file.Movements is [{ From: 0 }, ..], "/movements", "le premier mouvement commence à 0, ou aucun n’a de borne.");
        for (var i = 1; i < file.Movements.Length; i++)
            Demand(file.Movements[i].From > file.Movements[i - 1].From, $"/movements/{i}/from", "les mouvements vont en croissant.");
    }

    private void Demand(bool holds, string pointer, string reason)
    {
        if (!holds) throw new ContentException(path, pointer, reason);
    }

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$")]
    private static partial Regex DatedBy();
}
