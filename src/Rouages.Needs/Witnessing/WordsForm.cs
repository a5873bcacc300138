using Rouages.Cooperations;
using Rouages.Needs.Domain;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Needs.Witnessing;

/// <summary>What somebody tells beside their voice, as typed.</summary>
public sealed class WordsForm
{
    public string? Commune { get; init; }
    public string? Words { get; init; }
    public string? Name { get; init; }

    internal void Write(Witness witness, TerritoryFinder territories, Errors errors)
    {
        var (commune, words, name) = (territories.ReadCommune(Commune, nameof(Commune), errors),
            errors.Lines(nameof(Words), Words, Witness.LongestWords), errors.Line(nameof(Name), Name, Author.LongestName));
        if (errors.Any) return;
        if (witness.Hidden is not null && words != witness.Words)
        {
            errors.Add(nameof(Words), "La modération a masqué ce que vous aviez écrit : ces mots ne se changent plus.");
            return;
        }

        (witness.Commune, witness.Words, witness.Name) = (commune, words, name);
    }
}
