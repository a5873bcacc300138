using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Rouages.Web.Api;

/// <summary>A part of a list, in an order that does not change.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">At most as many as asked.</param>
/// <param name="Next">The cursor of what follows; null at the end.</param>
public sealed record ApiPage<T>(
    [property: Says("Au plus autant que demandé, dans un ordre qui ne change pas.")] IReadOnlyList<T> Items,
    [property: Says("À redonner dans « cursor » pour avoir la suite ; null à la fin.")] string? Next);

/// <summary>Which part of a list is asked: bind it with <c>[AsParameters]</c>.</summary>
/// <param name="Limit">How many, from 1 to <see cref="Most"/>; <see cref="Usual"/> when not said.</param>
/// <param name="Cursor">Where to go on; the beginning when not said.</param>
public sealed record PageQuery(
    [property: FromQuery(Name = "limit"), Says("Combien de lignes, de 1 à 100 ; 25 si rien n’est dit.")] int? Limit,
    [property: FromQuery(Name = "cursor"), Says("La suite d’une liste : ce que « next » a donné.")] string? Cursor)
{
    /// <summary>Most rows of an answer.</summary>
    public const int Most = 100;

    /// <summary>Rows of an answer when nothing is said.</summary>
    public const int Usual = 25;

    /// <summary>How many rows to read: one more than is given tells whether there is a next page.</summary>
    public int Rows => (Limit ?? Usual) + 1;

    /// <summary>Why it cannot be answered; null when it can.</summary>
    public ProblemHttpResult? Refuse(Words words) =>
        Limit is < 1 or > Most ? ApiProblem.Of(words, "limit", Words.Key("Un nombre de 1 à 100."))
        : Cursor is not null && Api.Cursor.Read(Cursor) is null ? Unknown(words)
        : null;

    /// <summary>
    /// The same for lists in the order of their identifiers: a cursor of another list would start again at the beginning, for ever.
    /// </summary>
    public ProblemHttpResult? RefuseById(Words words) => RefuseUnless(After is null || Guid.TryParseExact(After, "N", out _), words);

    /// <summary>The same for lists in another order, which know whether they gave the key.</summary>
    public ProblemHttpResult? RefuseUnless(bool known, Words words) => Refuse(words) ?? (known ? null : Unknown(words));

    /// <summary>The key of the last row given; null for the beginning. Call <see cref="Refuse"/> first.</summary>
    public string? After => Cursor is null ? null : Api.Cursor.Read(Cursor);

    /// <summary>The same for lists in the order of their identifiers; call <see cref="RefuseById"/> first.</summary>
    public Guid AfterId => Guid.TryParseExact(After, "N", out var id) ? id : Guid.Empty;

    /// <summary>Cuts what was read into an answer.</summary>
    /// <param name="rows">At most <see cref="Rows"/> of them, in order.</param>
    /// <param name="key">What orders a row.</param>
    /// <param name="shape">What is given of it.</param>
    public ApiAnswer<ApiPage<TShape>> Answer<TRow, TShape>(IReadOnlyList<TRow> rows, Func<TRow, string> key, Func<TRow, TShape> shape)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        var given = rows.Take(Rows - 1).ToList();
        return new(new([.. given.Select(shape)], rows.Count > given.Count && given.Count > 0 ? Api.Cursor.After(key(given[^1])) : null));
    }

    private static ProblemHttpResult Unknown(Words words) =>
        ApiProblem.Of(words, "cursor", Words.Key("Ce curseur n’a pas été donné par une réponse."));
}
