using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Mail;

/// <summary>What became of a letter, for whoever asked for it.</summary>
public enum MailState
{
    /// <summary>It is about to leave.</summary>
    Waiting,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>It could not leave yet, and is tried again.</summary>
    Delayed,

    /// <summary>The server knows no such address.</summary>
    AddressRefused,

    /// <summary>It was given up.</summary>
    GivenUp,
}

/// <summary>Answers what became of letters.</summary>
public static class MailStates
{
    private const int MostLetters = 5000;

    /// <summary>
    /// The state of the last letter about each of these; no entry where there was none, or its trace is forgotten (after a month).
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="kind">As in <see cref="MailSource"/>.</param>
    /// <param name="ids">What the letters are about.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<IReadOnlyDictionary<Guid, MailState>> MailStatesOf(
        this RouagesDb db, string kind, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var letters = await db.Set<OutgoingMail>().AsNoTracking()
            .Where(mail => mail.SourceId != null && ids.Contains(mail.SourceId.Value) && mail.SourceKind == kind)
                .OrderByDescending(mail => mail.Id).Take(MostLetters)
            .Select(mail => new { Id = mail.SourceId!.Value, mail.NextAt, mail.SentAt, mail.Fault }).ToListAsync(ct);
        return letters.DistinctBy(letter => letter.Id)
            .ToDictionary(letter => letter.Id, letter => Of(letter.NextAt is null, letter.SentAt is not null, letter.Fault));
    }

    /// <summary>The state of one of them; null when there was no letter.</summary>
    public static MailState? StateOf(this IReadOnlyDictionary<Guid, MailState> states, Guid id) =>
        states?.TryGetValue(id, out var state) == true ? state : null;

    private static MailState Of(bool done, bool sent, DeliveryFault? fault) => (done, sent, fault) switch
    {
        (_, true, _) => MailState.Sent,
        (true, _, DeliveryFault.Address) => MailState.AddressRefused,
        (true, _, _) => MailState.GivenUp,
        (_, _, not null) => MailState.Delayed,
        _ => MailState.Waiting,
    };
}
