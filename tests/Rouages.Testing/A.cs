using Microsoft.AspNetCore.Identity;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Testing;

/// <summary>
/// Builders, so that a test says only what matters to it: <c>A.Person("Ana")</c>. Each gives an object to hand to
/// <see cref="Site.Has"/>; what refers to another one is given that one.
/// </summary>
public static class A
{
    private static readonly DateTimeOffset Then = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static int _next;

    /// <summary>The password of every person built here.</summary>
    public const string Password = "le vélo bleu roule bien";

    // Hashing is slow on purpose; once is enough for all.
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Person>().HashPassword(null!, Password));

    /// <summary>Someone with a confirmed address (unless said otherwise) and the password <see cref="Password"/>.</summary>
    public static Person Person(string name = "Ana", string language = "fr", bool confirmed = true)
    {
        var person = Rouages.Accounts.Domain.Person.Join(name, $"{Word(name)}{Next()}@example.org", language, Then);
        (person.EmailConfirmed, person.PasswordHash) = (confirmed, Hash.Value);
        return person;
    }

    /// <summary>An association of the social economy.</summary>
    public static Organisation Organisation(string name = "La Fabrique", ActorFamily family = ActorFamily.SocialEnterprise) => new()
    {
        Id = Guid.CreateVersion7(Then), Slug = $"{Word(name)}-{Next()}", Name = name, Family = family, CreatedAt = Then,
    };

    /// <summary>The right to act in its name, from the first of January 2026 and without end.</summary>
    public static Mandate Mandate(Person person, Organisation organisation) => new()
    {
        Id = Guid.CreateVersion7(Then), PersonId = (person ?? throw new ArgumentNullException(nameof(person))).Id,
        OrganisationId = (organisation ?? throw new ArgumentNullException(nameof(organisation))).Id, From = new(2026, 1, 1), Manages = true,
    };

    /// <summary>A cooperation of Beauvais, not public yet, with these members.</summary>
    public static Cooperation Cooperation(string name, params (Organisation Organisation, MemberRole Role)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var cooperation = new Cooperation
        {
            Id = Guid.CreateVersion7(Then), Slug = $"{Word(name)}-{Next()}", Name = name, Type = "ptce", CreatedAt = Then,
            Communes = ["60057"],
        };
        foreach (var (organisation, role) in members)
            cooperation.Welcome(organisation.Id, role, Engagement.Committed, Then);
        return cooperation;
    }

    private static int Next() => Interlocked.Increment(ref _next);

    private static string Word(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
