namespace Rouages.Accounts.Sessions;

/// <summary>A session that was signed out before its time: a copy of its cookie must open nothing. It names nobody.</summary>
internal sealed class EndedSession
{
    public required Guid Id { get; init; }

    /// <summary>When it would have ended by itself, and need not be remembered any longer.</summary>
    public required DateTimeOffset Until { get; init; }
}
