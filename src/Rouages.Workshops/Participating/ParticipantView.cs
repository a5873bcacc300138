using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Participating;

/// <summary>One's own card, which may still be changed.</summary>
public sealed record MyCard(int Number, string Step, string Text, string? Column, string? Kind, bool Quotable, string? HiddenBecause,
    bool Merged, CardSource Source);

/// <summary>What the page could not do, and what had been typed.</summary>
/// <param name="Do">Word of the command.</param>
/// <param name="Card">The card it was about; 0 for a new one.</param>
/// <param name="Why">Why not.</param>
/// <param name="Field">The input that it is about.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Column">What was chosen.</param>
/// <param name="Kind">What was chosen.</param>
public sealed record Turned(string Do, int Card, Sentence Why, string? Field, string? Text, string? Column, string? Kind);

/// <param name="Code">Code of the workshop.</param>
/// <param name="Workshop">Its identifier, for the socket.</param>
/// <param name="Title">Its title.</param>
/// <param name="Last">Last number of the log on this page.</param>
/// <param name="Board">What everybody sees.</param>
/// <param name="Guest">One's number.</param>
/// <param name="Name">One's first name.</param>
/// <param name="IsHost">True for whoever keeps a table.</param>
/// <param name="IsRehearsal">True among simulated people.</param>
/// <param name="Place">Absolute address of the personal link.</param>
/// <param name="Turned">What was refused just now.</param>
public sealed record ParticipantView(
    string Code, Guid Workshop, string Title, long Last, Board Board, int Guest, string? Name, bool IsHost, bool IsRehearsal, string Place,
        Turned? Turned) : View<ParticipantPage>
{
    public string Base => $"/a/{Code}";

    /// <summary>Where its restitution is read.</summary>
    public required string Slug { get; init; }
    public IReadOnlyList<MyCard> Cards { get; init; } = [];

    /// <summary>What I gave, by target.</summary>
    public IReadOnlyDictionary<string, int> Votes { get; init; } = new Dictionary<string, int>();

    /// <summary>My objections, by target.</summary>
    public IReadOnlyDictionary<string, string> Objections { get; init; } = new Dictionary<string, string>();

    /// <summary>What I gave, by column and kind (<c>column/kind</c>).</summary>
    public IReadOnlyDictionary<string, int> Ratings { get; init; } = new Dictionary<string, int>();

    public int? Position { get; init; }

    /// <summary>Where I sit now; null when anywhere.</summary>
    public string? Table { get; init; }

    /// <summary>
    /// While the room groups: the cards of the table that I host, or all of them when my table has none of its own; empty for who hosts
    /// none.
    /// </summary>
    public IReadOnlyList<CardView> TableCards { get; init; } = [];
    public string? TableTitle { get; init; }

    /// <summary>1 for the next who speaks; 0 when I do not wait.</summary>
    public int InQueue { get; init; }
    public bool Speaking { get; init; }

    /// <summary>What is written here is read by those who are here alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The word that I left.</summary>
    public (string Text, bool Signed)? Word { get; init; }

    /// <summary>I said that I am done with this vote, or gave all I may.</summary>
    public bool HasFinished { get; init; }

    /// <summary>Points that I may still give.</summary>
    public int Left { get; init; }
}
