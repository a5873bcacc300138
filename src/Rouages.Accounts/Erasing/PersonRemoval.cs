using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Accounts.Erasing;

/// <summary>Hands out and forgets a person through every module that knows something of them.</summary>
internal sealed class PersonRemoval(
    RouagesDb db, IEnumerable<IPersonalData> everywhere, IEnumerable<ISuccession> successions, AccountLetters letters)
{
    /// <summary>Everything, by section; sections that know nothing are left out.</summary>
    internal async Task<IReadOnlyDictionary<string, object>> Export(Guid person, Func<string, string> say, CancellationToken ct)
    {
        var all = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var data in everywhere)
        {
            if (await data.Export(person, ct) is { } known) all[say(data.Section)] = known;
        }

        return all;
    }

    /// <summary>The cooperations that nobody else carries: to be handed over first, or closed along.</summary>
    internal async Task<IReadOnlyList<RestingCooperation>> RestingOn(Guid person, CancellationToken ct)
    {
        List<RestingCooperation> resting = [];
        foreach (var succession in successions) resting.AddRange(await succession.RestingOn(person, ct));
        return resting;
    }

    /// <summary>All modules or none: one transaction.</summary>
    /// <param name="person">Who goes.</param>
    /// <param name="reason">Why, when an operator decided it; null when the person asked.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>False when a cooperation must be handed over first: nothing is erased.</returns>
    internal async Task<bool> Erase(Person person, string? reason, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var succession in successions) await succession.Hold(person.Id, ct);
        var resting = await RestingOn(person.Id, ct);
        if (resting.Any(cooperation => cooperation.HasOthers)) return false;
        foreach (var succession in successions) await succession.Close(person.Id, resting, ct);
        foreach (var data in everywhere)
            await data.Erase(person.Id, ct);
        await letters.PostErased(person, reason, ct);
        db.Remove(person);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
