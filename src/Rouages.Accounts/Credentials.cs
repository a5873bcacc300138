using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Accounts;

/// <summary>Finds people by address and checks passwords, taking as long for an unknown address as for a known one.</summary>
internal sealed class Credentials(RouagesDb db, IPasswordHasher<Person> hasher)
{
    private static readonly Person Nobody = Person.Join("", "personne@invalid", "fr", DateTimeOffset.UnixEpoch);
    private static string? _nobodysHash;

    /// <summary>The person with this address, tracked; null when there is none.</summary>
    internal Task<Person?> Find(string? email, CancellationToken ct)
    {
        var normal = Person.Normal(email ?? "");
        return db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedEmail == normal, ct);
    }

    // One device composes an accented letter, another takes it apart: both are the same password.
    internal string Hash(string password) => hasher.HashPassword(Nobody, password.InForm());

    /// <summary>True when the password is the person's; hashes in every case.</summary>
    internal bool Check(Person? person, string? password)
    {
        _nobodysHash ??= Hash("Le mot de passe de personne.");
        var answer = hasher.VerifyHashedPassword(Nobody, person?.PasswordHash ?? _nobodysHash,
            password is { Length: <= PasswordRule.Longest } ? password.InForm() : "");
        if (person?.PasswordHash is null || answer == PasswordVerificationResult.Failed)
            return false;
        if (answer == PasswordVerificationResult.SuccessRehashNeeded)
            person.PasswordHash = Hash(password!);
        return true;
    }
}
