using System.Security.Cryptography;
using System.Text;
using Rouages.Commons;

namespace Rouages.Accounts.Domain;

/// <summary>Two-step sign-in: a code of the person's application, or one of the codes kept on paper.</summary>
public sealed partial class Person
{
    /// <summary>How many recovery codes are given at once.</summary>
    public const int RecoveryCodesGiven = 8;

    /// <summary>Key shared with the application, in base 32; not in use before <c>TwoFactorEnabled</c>.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>The last thirty seconds whose code was taken: a code seen over a shoulder opens nothing.</summary>
    public long LastCodeStep { get; private set; }

    /// <summary>Digests of the recovery codes left.</summary>
    public List<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Prepares a key to be scanned; nothing changes at sign-in until a code confirms it.</summary>
    public string PrepareTwoStep()
    {
        if (!TwoFactorEnabled || AuthenticatorKey is null)
            AuthenticatorKey = Totp.NewKey();
        return AuthenticatorKey;
    }

    /// <summary>
    /// Turns two-step sign-in on once the application shows a right code; answers the recovery codes, readable this one time, and ends
    /// every session.
    /// </summary>
    public Outcome<IReadOnlyList<string>> TurnTwoStepOn(string? code, DateTimeOffset now)
    {
        if (TwoFactorEnabled || AuthenticatorKey is null)
            return new Refusal("La double authentification n’attend pas de code.", "Code");
        if (!EnterCode(code, now))
            return new Refusal("Ce code n’est pas le bon. Vérifiez l’heure de votre téléphone, puis tapez le code affiché maintenant.",
                "Code");
        TwoFactorEnabled = true;
        return new Outcome<IReadOnlyList<string>>(RenewRecoveryCodes(), null);
    }

    /// <summary>True when the code is the application's of now, give or take thirty seconds, and was not used before.</summary>
    public bool EnterCode(string? code, DateTimeOffset now)
    {
        if (AuthenticatorKey is null || Totp.Accept(AuthenticatorKey, code, now, LastCodeStep) is not { } step)
            return false;
        LastCodeStep = step;
        return true;
    }

    /// <summary>True when the code is one of those left; it is then spent.</summary>
    public bool SpendRecoveryCode(string? code)
    {
        var digest = Digest(code ?? "");
        var left = RecoveryCodes.Where(kept => kept != digest).ToList();
        if (left.Count == RecoveryCodes.Count)
            return false;
        RecoveryCodes = left;
        return true;
    }

    /// <summary>New recovery codes; the former ones are worth nothing any more, and every session ends.</summary>
    public IReadOnlyList<string> RenewRecoveryCodes()
    {
        string[] codes =
            [.. Enumerable.Range(0, RecoveryCodesGiven).Select(_ => RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 10))
                .Select(c => $"{c[..5]}-{c[5..]}")];
        RecoveryCodes = [.. codes.Select(Digest)];
        EndSessions();
        return codes;
    }

    /// <summary>Back to one step; key and codes are forgotten.</summary>
    public void TurnTwoStepOff()
    {
        (TwoFactorEnabled, AuthenticatorKey, RecoveryCodes) = (false, null, []);
        EndSessions();
    }

    // Fifty random bits do not need a slow hash; what matters is that a copy of the table does not hold them.
    private static string Digest(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsLetterOrDigit)]).ToLowerInvariant())));
}
