using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Mail;

/// <summary>
/// The one counter of letters to addresses that somebody typed: by person, by cooperation and by address, each for a day. It lives in the
/// database, so that every node and every restart knows it, and is counted before the letter is added: a hundred at once are a hundred.
/// </summary>
public sealed class MailAllowance(RouagesDb db, TimeProvider clock)
{
    /// <summary>Letters a day from one person: one guest list of a large diagnosis, and some invitations.</summary>
    public const int PerPerson = 600;

    /// <summary>Letters a day from one cooperation, whoever posts them.</summary>
    public const int PerCooperation = 1500;

    /// <summary>Letters a day to one address that nobody has confirmed.</summary>
    public const int PerAddress = 6;

    private static readonly TimeSpan During = TimeSpan.FromDays(1);

    /// <summary>Counts these letters.</summary>
    /// <returns>A sentence for the person when one count is passed: then none of them is counted.</returns>
    internal async Task<Refusal?> Take(IReadOnlyList<string> typed, MailCause cause, CancellationToken ct)
    {
        if (typed.Count == 0) return null;
        var counts = Counts(typed, cause);
        var used = await Add(counts, 1, ct);
        if (counts.FirstOrDefault(count => used[count.Key] > count.Most) is not { } passed) return null;
        await Add(counts, -1, ct);
        return passed.Refusal;
    }

    private static List<Count> Counts(IReadOnlyList<string> typed, MailCause cause)
    {
        var counts = new List<Count>();
        if (cause.Person is { } person)
            counts.Add(new($"person {person:N}", typed.Count, PerPerson, TooManyFromPerson));
        if (cause.Cooperation is { } cooperation)
            counts.Add(new($"cooperation {cooperation:N}", typed.Count, PerCooperation, TooManyFromCooperation));
        // Invitations must not use up the letters that an owner asks for: sign-up has a count of its own.
        var kind = cause is { Person: null, Cooperation: null } ? "own" : "address";
        counts.AddRange(typed.GroupBy(email => email.ToUpperInvariant())
            .Select(same => new Count($"{kind} {Hash(same.Key)}", same.Count(), PerAddress, TooManyTo(same.First()))));
        return counts;
    }

    private async Task<Dictionary<string, int>> Add(List<Count> counts, int sign, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] keys = [.. counts.Select(count => count.Key)];
        int[] letters = [.. counts.Select(count => count.Letters * sign)];
        // In the order of the keys, so that two lists never wait for each other.
        var rows = await db.Database.SqlQuery<Used>($"""
            INSERT INTO storage.mail_allowance AS a (key, used, ends_at)
            SELECT key, used, {now + During} FROM unnest({keys}, {letters}) AS asked (key, used) ORDER BY key
            ON CONFLICT (key) DO UPDATE SET
                used = CASE WHEN a.ends_at <= {now} THEN excluded.used ELSE a.used + excluded.used END,
                ends_at = CASE WHEN a.ends_at <= {now} THEN excluded.ends_at ELSE a.ends_at END
            RETURNING key, used AS letters
            """).ToListAsync(ct);
        return rows.ToDictionary(row => row.Key, row => row.Letters);
    }

    private static Refusal TooManyFromPerson =>
        new Refusal(
            "Vous avez déjà envoyé beaucoup de courriels aujourd’hui ({0} au plus). Continuez demain, ou donnez vous-même un lien.")
        {
            Arguments = [PerPerson]
        };

    private static Refusal TooManyFromCooperation =>
        new Refusal(
            "Cette coopération a déjà envoyé beaucoup de courriels aujourd’hui ({0} au plus). Continuez demain, ou donnez vous-même un lien.")
        { Arguments = [PerCooperation] };

    private static Refusal TooManyTo(string email) =>
        new Refusal("{0} a déjà reçu plusieurs courriels de ce site aujourd’hui. Réessayez demain, ou donnez le lien vous-même.")
        {
            Arguments = [email]
        };

    // Addresses are not kept readable in a table of counts.
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Count(string Key, int Letters, int Most, Refusal Refusal);

    private sealed record Used(string Key, int Letters);
}

/// <summary>How many letters left on one account within a day.</summary>
internal sealed class MailCount
{
    internal const int LongestKey = 100;

    public required string Key { get; init; }
    public required int Used { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}
