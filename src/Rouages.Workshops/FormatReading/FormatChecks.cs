using System.Text.RegularExpressions;
using Rouages.Commons.Content;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.FormatReading;

/// <summary>Meaning, once the shape is right: the first thing that has none is told with its place.</summary>
internal sealed partial class FormatChecks(string path, FormatFile file)
{
    public void Run(string folder)
    {
        Demand(folder == file.Slug || folder == $"{file.Slug}@{file.Version}", "/slug", $"le dossier s’appelle « {folder} ».");
        Demand(file.Version >= 1, "/version", "une version commence à 1.");
        Demand(file.People.From >= 1 && file.People.To >= file.People.From, "/people", "il faut 1 ≤ from ≤ to.");
        Demand(file.Steps.Length is > 0 and <= Format.MostSteps, "/steps", $"il faut de 1 à {Format.MostSteps} temps.");
        Sources();
        Keys(file.Roles, "/roles");
        var earlier = new Dictionary<string, StepKind>();
        for (var i = 0; i < file.Steps.Length; i++)
        {
            Key(file.Steps[i].Key, $"/steps/{i}/key");
            Demand(!earlier.ContainsKey(file.Steps[i].Key), $"/steps/{i}/key", $"le temps « {file.Steps[i].Key} » existe déjà.");
            new StepChecks(path, $"/steps/{i}", file.Steps[i], earlier).Run();
            earlier.Add(file.Steps[i].Key, file.Steps[i].Kind);
        }
    }

    private void Sources()
    {
        Demand(file.Sources.Length > 0, "/sources", "un format dit d’où il vient.");
        for (var i = 0; i < file.Sources.Length; i++)
        {
            var (_, address, date, _) = file.Sources[i];
            Demand(address is not null || date is not null, $"/sources/{i}/date", "une source a une date ou une adresse.");
            Demand(address is null || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps),
                $"/sources/{i}/url", "l’adresse d’une source est en https.");
            Demand(date is null || DatedBy().IsMatch(date), $"/sources/{i}/date", "une source est datée : 2021, 2021-05 ou 2021-05-10.");
        }
    }

    private void Keys(string[] keys, string at)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            Key(keys[i], $"{at}/{i}");
            Demand(Array.IndexOf(keys, keys[i]) == i, $"{at}/{i}", $"« {keys[i]} » est écrit deux fois.");
        }
    }

    private void Key(string key, string pointer) =>
        Demand(key.Length <= Format.LongestKey && Plain().IsMatch(key), pointer,
            "une clé s’écrit en minuscules, chiffres et tirets, sans accent.");

    private void Demand(bool holds, string pointer, string reason)
    {
        if (!holds) throw new ContentException(path, pointer, reason);
    }

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$")]
    private static partial Regex DatedBy();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    internal static partial Regex Plain();
}
