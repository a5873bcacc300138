using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Needs.Domain;

/// <summary>Something that is missing on a territory, in the words of somebody who said it.</summary>
internal sealed class Need
{
    public const int LongestSentence = 140, LongestDetails = 4000, LongestConcerned = 200, LongestPlace = 120, LongestKnown = 300;
    public const int LongestReason = 500, LongestTerritory = 9, LongestSlug = 70;
    public const int OnOnePage = 24;

    /// <summary>Words that pages beside a need already use.</summary>
    public static readonly string[] ReservedSlugs = ["dire", "reprendre", "export.csv", "export.xlsx", "export.json"];

    public required Guid Id { get; init; }
    public required string Slug { get; set; }
    public required string Sentence { get; set; }
    public string? Details { get; set; }
    public string? Concerned { get; set; }

    /// <summary>Key of a commune or of something wider (<c>TerritoryFinder.Find</c>).</summary>
    public required string Territory { get; set; }
    public string? Place { get; set; }
    public Knowledge Known { get; set; }
    public string? KnownWords { get; set; }
    public NeedStanding Standing { get; private set; }
    public string? StandingReason { get; private set; }
    public DateTimeOffset? StandingAt { get; private set; }
    public required Author Author { get; set; }

    /// <summary>SHA-256 of the secret of the link that changes it; null for a need that an account keeps.</summary>
    public byte[]? Key { get; init; }

    /// <summary>What it was made of, when it was not said here: a card of a workshop.</summary>
    public Origin? Origin { get; init; }
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>When something happened to it last: the list is in this order.</summary>
    public required DateTimeOffset MovedAt { get; set; }

    /// <summary>A moderator hid it, for this reason.</summary>
    public Act? Hidden { get; private set; }
    public string? HiddenReason { get; private set; }
    public bool IsDemo { get; init; }

    /// <summary>A new one; its slug is free.</summary>
    public static Need Say(Guid id, string slug, NeedContent content, Author author, byte[]? key, DateTimeOffset now, bool isDemo = false)
    {
        var need = new Need
        {
            Id = id, Slug = slug, Sentence = content.Sentence, Territory = content.Territory, Author = author, Key = key, SaidAt = now,
            MovedAt = now, IsDemo = isDemo,
        };
        need.Write(content, now);
        return need;
    }

    /// <summary>Says it otherwise.</summary>
    public void Write(NeedContent content, DateTimeOffset now)
    {
        (Sentence, Details, Concerned) = (content.Sentence, content.Details, content.Concerned);
        (Territory, Place, Known, KnownWords) = (content.Territory, content.Place, content.Known, content.KnownWords);
        MovedAt = now;
    }

    /// <summary>Says how far it has come, and why; the same again without another reason is refused.</summary>
    public Refusal? MoveTo(NeedStanding standing, string? reason, DateTimeOffset now)
    {
        if (reason is null) return new Refusal("Dites en une phrase ce qui s’est passé.", "Reason");
        if (standing == Standing && reason == StandingReason) return new Refusal("C’est déjà ce qui est dit.", "Standing");
        (Standing, StandingReason, StandingAt, MovedAt) = (standing, reason, now, now);
        return null;
    }

    /// <summary>Hides it for a reason.</summary>
    public Refusal? Hide(string reason, Act act)
    {
        if (Hidden is not null) return new Refusal("Ce besoin n’est déjà plus montré.");
        (Hidden, HiddenReason) = (act, reason);
        return null;
    }

    /// <summary>Shows it again.</summary>
    public Refusal? Restore()
    {
        if (Hidden is null) return new Refusal("Ce besoin est déjà montré.");
        (Hidden, HiddenReason) = (null, null);
        return null;
    }

    /// <summary>The sentence as people read it, between the quotation marks of the page: those that were typed around it go.</summary>
    public static string? Unquoted(string? typed)
    {
        if (TypedText.Line(typed) is not { } text) return null;
        var bare = text.Trim('«', '»', '"', '“', '”', ' ', '\u00A0', '\u202F');
        return bare.Length == 0 ? null : bare;
    }
}
