using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Erasing;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Accounts.Operating;

/// <summary>What an operator does for, or to, one account.</summary>
public enum PersonAct
{
    /// <summary>Sends a link to sign in again.</summary>
    Help,

    /// <summary>Closes the account to its person.</summary>
    Block,

    /// <summary>Opens it again.</summary>
    Unblock,

    /// <summary>Erases it.</summary>
    Erase,
}

/// <summary>Does it, tells the person, and writes it in the log: all of it or nothing.</summary>
internal sealed class PersonActs(RouagesDb db, AccountLetters letters, PersonRemoval removal, IOperatorLog log, TimeProvider clock)
{
    /// <summary>The account, tracked; null when there is none.</summary>
    internal Task<Person?> Find(Guid id, CancellationToken ct) => db.Set<Person>().SingleOrDefaultAsync(person => person.Id == id, ct);

    /// <summary>Why it may not be done at all; null when it may.</summary>
    internal async Task<Refusal?> Refuse(PersonAct act, Person person, Guid by, CancellationToken ct)
    {
        if (act != PersonAct.Help && person.Id == by) return new Refusal("C’est votre propre compte : il se règle depuis « Mon compte ».");
        return act switch
        {
            PersonAct.Help when person.BlockedAt is not null => new Refusal("Ce compte est bloqué : débloquez-le d’abord."),
            PersonAct.Block when person.BlockedAt is not null => new Refusal("Ce compte est déjà bloqué."),
            PersonAct.Unblock when person.BlockedAt is null => new Refusal("Ce compte n’est pas bloqué."),
            PersonAct.Erase when person.OperatorSince is not null =>
                new Refusal("Cette personne administre aussi ce site : ce rôle se retire d’abord, sur la machine."),
            PersonAct.Erase when (await removal.RestingOn(person.Id, ct)).Any(cooperation => cooperation.HasOthers) =>
                new Refusal("Des coopérations reposent sur cette personne seule : quelqu’un d’autre doit d’abord en prendre la suite."),
            _ => null,
        };
    }

    /// <summary>Does it; why not, when it could not be done.</summary>
    internal async Task<Refusal?> Do(PersonAct act, Person person, string reason, Guid by, CancellationToken ct)
    {
        if (await Refuse(act, person, by, ct) is { } refusal) return refusal;
        log.Note(by, KindOf(act), person.Id, reason);
        if (act == PersonAct.Erase)
            return await removal.Erase(person, reason, ct) ? null
                : new Refusal("Des coopérations reposent sur cette personne seule : quelqu’un d’autre doit d’abord en prendre la suite.");
        if (await Change(act, person, reason, ct) is { } unchanged) return unchanged;
        await db.SaveChangesAsync(ct);
        return null;
    }

    private async Task<Refusal?> Change(PersonAct act, Person person, string reason, CancellationToken ct) => act switch
    {
        PersonAct.Block => person.Block(reason, clock.GetUtcNow()) ?? await letters.PostBlocked(person, reason, ct),
        PersonAct.Unblock => person.Unblock() ?? await letters.PostUnblocked(person, ct),
        _ => await letters.PostHelp(person, ct),
    };

    private static string KindOf(PersonAct act) => act switch
    {
        PersonAct.Block => OperatorActs.Blocked,
        PersonAct.Unblock => OperatorActs.Unblocked,
        PersonAct.Erase => OperatorActs.Erased,
        _ => OperatorActs.Helped,
    };
}
