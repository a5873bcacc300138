using Microsoft.AspNetCore.Identity;
using Rouages.Accounts.Domain;
using Rouages.Commons;

namespace Rouages.Accounts.Passkeys;

public sealed class PasskeyForm
{
    public const int LongestName = 60;
    private const int Longest = 20_000;

    public string? Credential { get; init; }
    public string? Name { get; init; }
    public string? Current { get; init; }
    public string? Retour { get; init; }

    /// <summary>The name given to the key, on one line; null when none was.</summary>
    internal string? ReadName()
    {
        var name = string.Join(' ', (Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? null : name.AtMost(LongestName);
    }

    private bool Readable => Credential is { Length: > 1 and < Longest };

    /// <summary>Null when there is nothing to check, or when the cookie that holds the question is gone.</summary>
    internal async Task<PasskeyAssertionResult<Person>?> Assert(SignInManager<Person> identity)
    {
        try
        {
            return Readable ? await identity.PerformPasskeyAssertionAsync(Credential!) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    internal async Task<PasskeyAttestationResult?> Attest(SignInManager<Person> identity)
    {
        try
        {
            return Readable ? await identity.PerformPasskeyAttestationAsync(Credential!) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
