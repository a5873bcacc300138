using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Agreements;

/// <summary>How far a version of an agreement has come.</summary>
public enum AgreementStage
{
    /// <summary>Being written.</summary>
    Draft = 0,

    /// <summary>Open to signature: its text no longer changes.</summary>
    Proposed = 1,

    /// <summary>Signed by every party.</summary>
    Concluded = 2,

    /// <summary>Given up before every party had signed.</summary>
    Abandoned = 3,
}

/// <summary>From when until when an agreement binds, and how one leaves it.</summary>
/// <param name="StartsOn">First day; null for the day of the last signature.</param>
/// <param name="EndsOn">Last day; null without end.</param>
/// <param name="NoticeDays">Days between a notice of exit and the exit, from 0 to <see cref="LongestNotice"/>.</param>
public sealed record AgreementTerms(DateOnly? StartsOn, DateOnly? EndsOn, int NoticeDays)
{
    /// <summary>Longest notice, in days: ten years.</summary>
    public const int LongestNotice = 3650;

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public Refusal? Check() =>
        EndsOn < StartsOn ? new Refusal("Cette convention finirait avant de commencer.", "EndsOn")
        : NoticeDays is < 0 or > LongestNotice
            ? new Refusal("Le préavis va de 0 à {0} jours.", "NoticeDays") { Arguments = [LongestNotice] }
        : null;
}

/// <summary>One text of an agreement, with its terms. Once it is proposed it never changes again.</summary>
public sealed class AgreementVersion
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 60_000;

    private readonly List<AgreementSignature> _signatures = [];

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>Its rank, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What this amendment changes, and why; null for the first version.</summary>
    public string? Change { get; init; }

    /// <summary>The template that the text was made from, as <c>key version</c>; null for a text of its own.</summary>
    public string? Template { get; init; }

    /// <summary>Who began to write it.</summary>
    public required Act Written { get; init; }

    /// <summary>The text, as Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>From when until when it binds.</summary>
    public AgreementTerms Terms { get; private set; } = new(null, null, 0);

    /// <summary>How far it has come.</summary>
    public AgreementStage Stage { get; private set; }

    /// <summary>Who opened it to signature.</summary>
    public Act? Proposed { get; private set; }

    /// <summary>SHA-256 of the text and the terms, in hexadecimal, taken when they were proposed; null for a draft.</summary>
    public string? Seal { get; private set; }

    /// <summary>The day of the last signature; null until every party has signed.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Who signed it, the first one first.</summary>
    public IReadOnlyList<AgreementSignature> Signatures => _signatures;

    /// <summary>How many have signed. Each signature moves it, so that of two who sign at once the second sees the first.</summary>
    public int SignatureCount { get; private set; }

    /// <summary>The first day it binds; null until every party has signed.</summary>
    public DateOnly? InForceFrom => SignedOn is not { } signed ? null : Terms.StartsOn is { } start && start > signed ? start : signed;

    /// <summary>Whether the text and the terms are still those that were proposed.</summary>
    public bool IsIntact => Seal is null || Seal == SealOf(Number, Text, Terms);

    internal Refusal? Write(string? text, AgreementTerms terms)
    {
        if (Stage != AgreementStage.Draft) return new Refusal("Ce texte est proposé à la signature : il ne change plus.");
        var read = text?.Trim() ?? "";
        if (read.Length > LongestText) return new Refusal("Au plus {0} caractères.", "Text") { Arguments = [LongestText] };
        if (terms.Check() is { } refusal) return refusal;
        (Text, Terms) = (read, terms);
        return null;
    }

    internal void Propose(Act act) => (Stage, Proposed, Seal) = (AgreementStage.Proposed, act, SealOf(Number, Text, Terms));

    internal void Reopen() => (Stage, Proposed, Seal) = (AgreementStage.Draft, null, null);

    internal void Abandon() => Stage = AgreementStage.Abandoned;

    internal void Take(AgreementSignature signature)
    {
        _signatures.Add(signature);
        SignatureCount++;
    }

    internal void Conclude(DateOnly day) => (Stage, SignedOn) = (AgreementStage.Concluded, day);

    private static string SealOf(int number, string text, AgreementTerms terms) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{number}\n{terms.StartsOn:O}\n{terms.EndsOn:O}\n{terms.NoticeDays}\n{text}"))));
}

/// <summary>A signature: for which party, who, where and on which day. It never changes.</summary>
public sealed class AgreementSignature
{
    /// <summary>Longest name of the signatory or of the place, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was signed.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The party that it binds.</summary>
    public required Guid PartyId { get; init; }

    /// <summary>Name of the person who signed, as it stands on the agreement.</summary>
    public required string Signatory { get; init; }

    /// <summary>Where it was signed.</summary>
    public required string Place { get; init; }

    /// <summary>On which day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who noted it on the site.</summary>
    public required Act Noted { get; init; }
}
