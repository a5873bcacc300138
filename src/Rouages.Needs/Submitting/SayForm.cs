using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Needs.Domain;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Needs.Submitting;

/// <summary>What the browser sent about a need.</summary>
public sealed class SayForm
{
    public string? Sentence { get; init; }
    public string? Territory { get; init; }
    public string? Place { get; init; }
    public string? Concerned { get; init; }
    public string? Known { get; init; }
    public string? KnownWords { get; init; }
    public string? Details { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }

    /// <summary>Ticked once what others said nearby was shown.</summary>
    public string? Seen { get; init; }

    internal bool HasSeen => Seen == "true";

    /// <summary>The form of a need that is there.</summary>
    internal static SayForm Of(Need need, TerritoryFinder territories) => new()
    {
        Sentence = need.Sentence, Territory = territories.NameOf(need.Territory), Place = need.Place, Concerned = need.Concerned,
        Known = need.Known.ToString(), KnownWords = need.KnownWords, Details = need.Details, Name = need.Author.Name,
    };

    internal NeedContent? Read(TerritoryFinder territories, Errors errors)
    {
        var sentence = Need.Unquoted(Sentence);
        if (sentence is null) errors.Add(nameof(Sentence), "Dites en une phrase ce qui manque.");
        else if (sentence.Length > Need.LongestSentence)
            errors.Add(nameof(Sentence), "C’est trop long : {0} caractères au plus.", Need.LongestSentence);
        var territory = territories.ReadTerritory(Territory, nameof(Territory), errors);
        if (territory is null) errors.Add(nameof(Territory), "Dites où : une commune, ou plus large.");
        // Nothing is chosen beforehand: the page says « la personne qui l’a dit le vit » of those alone who said so.
        if (!Enum.TryParse(Known, out Knowledge known) || !Enum.IsDefined(known))
            errors.Add(nameof(Known), "Choisissez l’une des réponses.");
        var content = new NeedContent(sentence ?? "", territory?.Key ?? "", known)
        {
            Place = errors.Line(nameof(Place), Place, Need.LongestPlace),
            Concerned = errors.Line(nameof(Concerned), Concerned, Need.LongestConcerned),
            KnownWords = errors.Line(nameof(KnownWords), KnownWords, Need.LongestKnown),
            Details = errors.Lines(nameof(Details), Details, Need.LongestDetails),
        };
        if (known == Knowledge.Other && content.KnownWords is null)
            errors.Add(nameof(KnownWords), "Dites en quelques mots comment vous le savez.");
        return errors.Any ? null : content;
    }

    internal string? ReadName(Errors errors) => errors.Line(nameof(Name), Name, Author.LongestName);

    /// <summary>Where the link goes that changes it; null for an account, or for who leaves none.</summary>
    internal string? ReadEmail(bool isVisitor, Errors errors)
    {
        if (!isVisitor || string.IsNullOrWhiteSpace(Email)) return null;
        var email = EmailAddress.Parse(Email);
        if (email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide, ou laissez vide.");
        return email?.Value;
    }
}
