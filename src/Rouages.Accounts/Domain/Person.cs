using Microsoft.AspNetCore.Identity;
using Rouages.Commons;

namespace Rouages.Accounts.Domain;

/// <summary>
/// A person with their own account; they act in the name of organisations through a mandate.
/// Hashing, passkeys and session stamps come from Identity, whose user type this is; nothing here depends on a framework's behaviour.
/// </summary>
public sealed partial class Person : IdentityUser<Guid>
{
    /// <summary>Longest <see cref="DisplayName"/>, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>How the person is called on screen.</summary>
    public required string DisplayName { get; set; }

    /// <summary><c>fr</c> or <c>en</c>: the language of the mails.</summary>
    public string Language { get; set; } = "fr";

    /// <summary>When the account was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the person wants the weekly letter of their cooperations.</summary>
    public bool WeeklyMail { get; set; } = true;

    /// <summary>
    /// Since when this person operates the instance; null for everybody else. Given on the machine, by <c>rouages admin add</c>.
    /// </summary>
    public DateTimeOffset? OperatorSince { get; private set; }

    /// <summary>Gives the operator role; the first day counts.</summary>
    public void BecomeOperator(DateTimeOffset now) => OperatorSince ??= now;

    /// <summary>Takes the operator role away.</summary>
    public void CeaseOperator() => OperatorSince = null;

    /// <summary>Since when this account opens nothing, by decision of an operator; null for everybody else.</summary>
    public DateTimeOffset? BlockedAt { get; private set; }

    /// <summary>Why, as the person was told.</summary>
    public string? BlockedReason { get; private set; }

    /// <summary>Closes the account to its person: sessions, tokens and links from before end at once.</summary>
    public Refusal? Block(string reason, DateTimeOffset now)
    {
        if (OperatorSince is not null)
            return new Refusal("Cette personne administre aussi ce site : ce rôle se retire d’abord, sur la machine.");
        if (!EmailConfirmed) return new Refusal("L’adresse de ce compte n’est pas confirmée : il n’ouvre rien encore.");
        if (BlockedAt is not null) return new Refusal("Ce compte est déjà bloqué.");
        (BlockedAt, BlockedReason) = (now, reason);
        EndSessions();
        return null;
    }

    /// <summary>Opens it again; the person signs in anew.</summary>
    public Refusal? Unblock()
    {
        if (BlockedAt is null) return new Refusal("Ce compte n’est pas bloqué.");
        (BlockedAt, BlockedReason) = (null, null);
        return null;
    }

    /// <summary>A new account, its address not confirmed yet and without a way in until a password or a passkey is given.</summary>
    /// <param name="displayName">How the person is called on screen.</param>
    /// <param name="email">Their address.</param>
    /// <param name="language">Of their mails.</param>
    /// <param name="now">When.</param>
    /// <param name="id">The identifier that a passkey made beforehand already bears.</param>
    public static Person Join(string displayName, string email, string language, DateTimeOffset now, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(now), DisplayName = displayName, Language = language, CreatedAt = now,
        Email = email, NormalizedEmail = Normal(email), SecurityStamp = NewStamp(),
    };

    /// <summary>The form in which two spellings of one address are equal.</summary>
    public static string Normal(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().InForm().ToUpperInvariant();
    }

    /// <summary>A name as it may be kept: trimmed and on one line; null when nothing readable is left or it is too long.</summary>
    public static string? ReadName(string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is 0 or > LongestName || name.Any(char.IsControl) ? null : name;
    }

    /// <summary>The person proved that the address is theirs; links sent before no longer open anything.</summary>
    public void ConfirmEmail(string email)
    {
        (Email, NormalizedEmail, EmailConfirmed) = (email, Normal(email), true);
        EndSessions();
    }

    /// <summary>False for an account that only passkeys open.</summary>
    public bool HasPassword => PasswordHash is not null;

    /// <summary>Sets the hash of a new password; sessions and links from before end at once.</summary>
    public void ChangePassword(string hash)
    {
        PasswordHash = hash;
        EndSessions();
    }

    /// <summary>Ends every session and every link sent before: each carries the stamp.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    private static string NewStamp() => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20));
}
