using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>
/// Tells people something about an object: a line on their page, and a letter when they chose so. The line is saved with the act that
/// causes it. Whether each may see the object is asked when the line is shown and when the letter leaves, not here.
/// </summary>
public sealed class Notify(RouagesDb db, IEnumerable<NotificationKind> kinds, NotificationStop stop, Words words, TimeProvider clock)
{
    /// <summary>People told of one thing; beyond them nobody is.</summary>
    public const int MostPeople = 1000;

    /// <summary>How long what was told is kept.</summary>
    public static TimeSpan Kept => Notification.Kept;

    /// <summary>Adds the lines to what the caller is about to save.</summary>
    /// <param name="people">Accounts; the person who acted is left out by the caller.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="kind">Key of a registered <see cref="NotificationKind"/>.</param>
    /// <param name="say">The sentence, with <c>T["…"]</c> in each reader's language. It names organisations and titles, never a
    /// person.</param>
    /// <param name="ct">Gives up.</param>
    public Task Tell(IReadOnlyCollection<Guid> people, ObjectRef about, string kind, Func<Words, string> say, CancellationToken ct) =>
        Add(people, about, kind, say, writesAtOnce: true, ct);

    /// <summary>
    /// The same beside a letter that the caller writes itself, because it holds more than the sentence (a personal link). People who chose
    /// to wait for the morning, or for Monday, are written to by this module; the others must get no letter.
    /// </summary>
    /// <returns>Those who want it at once, each with the address that stops such letters.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> TellBeside(
        IReadOnlyCollection<Guid> people, ObjectRef about, string kind, Func<Words, string> say, CancellationToken ct)
    {
        var atOnce = await Add(people, about, kind, say, writesAtOnce: false, ct);
        return atOnce.ToDictionary(person => person, person => stop.Path(person, [kind]));
    }

    /// <summary>
    /// Who was told this of an object since an instant, so that nobody is told the same twice. Lines are kept for half a year.
    /// </summary>
    public async Task<IReadOnlySet<Guid>> Told(ObjectRef about, string kind, DateTimeOffset since, CancellationToken ct) =>
        (await db.Set<Notification>().Where(n => n.About == about && n.Kind == kind && n.At >= since).Select(n => n.PersonId).Distinct()
            .OrderBy(person => person).Take(MostPeople).ToListAsync(ct)).ToHashSet();

    /// <summary>Those who follow an object, the first ones first.</summary>
    public Task<IReadOnlyList<Guid>> Followers(ObjectRef about, CancellationToken ct) => new Follows(db, clock).Of(about, ct);

    private async Task<IReadOnlyList<Guid>> Add(
        IReadOnlyCollection<Guid> people, ObjectRef about, string kind, Func<Words, string> say, bool writesAtOnce, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(say);
        var usual = kinds.First(known => known.Key == kind).Usual;
        var ids = people.Distinct().Take(MostPeople).ToList();
        if (ids.Count == 0) return [];
        var readers = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).Take(MostPeople)
            .Select(p =>
                new Reader(p.Id, p.Language,
                    db.Set<CadenceChoice>().Where(c => c.PersonId == p.Id && c.Kind == kind).Select(c => (Cadence?)c.Cadence)
                        .FirstOrDefault()))
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        var said = readers.Select(reader => reader.Language).Distinct().ToDictionary(language => language, language => In(language, say));
        foreach (var reader in readers)
        {
            var cadence = reader.Chosen ?? usual;
            db.Add(new Notification
            {
                Id = Guid.CreateVersion7(now), PersonId = reader.Id, About = about, Kind = kind, At = now,
                Text = said[reader.Language].AtMost(Notification.LongestText),
                LetterDue = cadence == Cadence.AtOnce && !writesAtOnce ? null : cadence.Due(now),
            });
        }

        return [.. readers.Where(reader => (reader.Chosen ?? usual) == Cadence.AtOnce).Select(reader => reader.Id)];
    }

    private string In(string language, Func<Words, string> say)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");
            return say(words);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    private sealed record Reader(Guid Id, string Language, Cadence? Chosen);
}
