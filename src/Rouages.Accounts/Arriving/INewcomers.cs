using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Rouages.Web;

namespace Rouages.Accounts;

/// <summary>What somebody types once to have an account, when a letter has proved their address: a name, and a way to sign in.</summary>
/// <param name="Name">How they want to be called.</param>
/// <param name="Password">Their password; ignored when the device made a passkey.</param>
/// <param name="Credential">What the device says when it has made a passkey.</param>
public sealed record Newcomer(string? Name, string? Password, string? Credential);

/// <summary>A newcomer whose name and way in are right; nothing is saved yet.</summary>
public sealed class ReadNewcomer
{
    internal ReadNewcomer(string email, string name, string? password, PasskeyAttestationResult? key) =>
        (Email, Name, Password, Key) = (email, name, password, key);

    internal string Email { get; }
    internal string Name { get; }
    internal string? Password { get; }
    internal PasskeyAttestationResult? Key { get; }
}

/// <summary>
/// Makes the account of whoever holds the secret of a letter sent to their address. Holding it proves the address, so that no other letter
/// confirms it; it never opens an account that is already somebody's. Only for secrets that were sent by mail and shown nowhere else.
/// </summary>
public interface INewcomers
{
    /// <summary>True when this address has an account, which its owner opens by signing in.</summary>
    Task<bool> HasAccount(string email, CancellationToken ct);

    /// <summary>Reads what was typed; null with what is wrong, beside <c>Name</c> and <c>Password</c>.</summary>
    Task<ReadNewcomer?> Read(string email, Newcomer typed, Errors errors, CancellationToken ct);

    /// <summary>Adds the account to the caller's transaction.</summary>
    /// <returns>The person; null when the address got an account meanwhile.</returns>
    Task<Guid?> Begin(ReadNewcomer newcomer, CancellationToken ct);

    /// <summary>Signs them in on this browser, once the account is saved.</summary>
    Task Enter(HttpContext http, ReadNewcomer newcomer, Guid person, CancellationToken ct);
}
