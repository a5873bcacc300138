namespace Rouages.Accounts.Erasing;

/// <summary>A cooperation that nobody would carry any more if one person went.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasOthers">Others are at work in it: it is handed over to them first. Without any it closes with the account.</param>
public sealed record RestingCooperation(Guid Id, string Slug, string Name, bool HasOthers);

/// <summary>
/// Asked before an account goes, so that leaving orphans nothing. All calls stand in the transaction that erases the person.
/// </summary>
public interface ISuccession
{
    /// <summary>
    /// Locks what the person carries until the transaction ends: of two who leave at once, the second sees that the first is gone.
    /// </summary>
    Task Hold(Guid person, CancellationToken ct);

    /// <summary>The cooperations that rest on this person alone, by name.</summary>
    Task<IReadOnlyList<RestingCooperation>> RestingOn(Guid person, CancellationToken ct);

    /// <summary>Closes those that end with the account, and tells it in their activity while the person still has a name.</summary>
    Task Close(Guid person, IReadOnlyList<RestingCooperation> alone, CancellationToken ct);
}
