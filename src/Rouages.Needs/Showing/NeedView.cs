using Rouages.Needs.Domain;
using Rouages.Needs.Standings;
using Rouages.Needs.Witnessing;
using Rouages.Objects;
using Rouages.Objects.Provenance;
using Rouages.Objects.Themes;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Needs.Showing;

/// <summary>What a need says.</summary>
/// <param name="Sentence">The sentence, without its quotation marks.</param>
/// <param name="Details">At length.</param>
/// <param name="Concerned">Who is concerned.</param>
/// <param name="Territory">Where; null for a territory that is no longer on the map.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="Known">How it is known.</param>
/// <param name="KnownWords">More about it.</param>
/// <param name="By">How who said it appears; null when they stay unnamed.</param>
/// <param name="SaidAt">When.</param>
public sealed record NeedFacts(
    string Sentence, string? Details, string? Concerned, Territory? Territory, string? Place, Knowledge Known, string? KnownWords,
    string? By, DateTimeOffset SaidAt)
{
    /// <summary>How far it has come.</summary>
    public NeedStanding Standing { get; init; }

    /// <summary>Why.</summary>
    public string? StandingReason { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? StandingAt { get; init; }

    /// <summary>Why a moderator hid it; null while everybody reads it.</summary>
    public string? HiddenReason { get; init; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];
}

/// <summary>What somebody tells of a need.</summary>
/// <param name="Id">The voice.</param>
/// <param name="Words">What they tell.</param>
/// <param name="Name">How they appear; null when they stay unnamed.</param>
/// <param name="Commune">Where, when enough others said it there.</param>
/// <param name="At">When.</param>
public sealed record WitnessLine(Guid Id, string Words, string? Name, string? Commune, DateTimeOffset At);

/// <summary>A need, as one reader reads it.</summary>
/// <param name="Card">The object.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Facts">What it says.</param>
/// <param name="Voices">How many said it, where.</param>
/// <param name="Witnesses">What they tell, of this page.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many pages of witnesses.</param>
/// <param name="Thread">From where it was said to what it changed.</param>
public sealed record NeedView(
    ObjectCard Card, string Slug, NeedFacts Facts, VoiceCount Voices, IReadOnlyList<WitnessLine> Witnesses, int Page, int Pages,
    IReadOnlyList<Knot> Thread) : View<NeedPage>
{
    /// <summary>The reader said it too, from their account or this browser.</summary>
    public bool HasSaid { get; init; }

    /// <summary>The reader's account said it first: they change and withdraw it.</summary>
    public bool IsAuthor { get; init; }

    /// <summary>The reader may say how far it has come.</summary>
    public bool MayMove { get; init; }

    /// <summary>What the reader tells of it, as they sent it.</summary>
    public WordsForm Words { get; init; } = new();

    /// <summary>What was wrong with it.</summary>
    public Errors WordsErrors { get; init; } = new();

    /// <summary>How far it has come, as it was sent.</summary>
    public StandingForm Move { get; init; } = new();

    /// <summary>What was wrong with it.</summary>
    public Errors MoveErrors { get; init; } = new();
}
