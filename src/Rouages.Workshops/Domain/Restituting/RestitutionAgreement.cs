using Rouages.Contracts.Assessments;

namespace Rouages.Workshops.Domain;

/// <summary>The diagnosis of a collective one: names of levels, and what the answers of each stage say.</summary>
public sealed record RestitutionDiagnosis(
    string Title, string Address, IReadOnlyList<string> Levels, IReadOnlyDictionary<string, string> Said, IReadOnlySet<string> Debates)
{
    /// <summary>Stages of which the group has settled a level or kept its disagreement.</summary>
    public IReadOnlySet<string> LookedAt { get; init; } = new HashSet<string>();

    /// <summary>Its stages as it holds them now.</summary>
    internal IReadOnlyList<DiagnosedStage> Stages { get; init; } = [];

    /// <summary>Stages of which what it holds was written from this workshop.</summary>
    internal IReadOnlySet<string> FromHere { get; init; } = new HashSet<string>();
}

/// <summary>A value noted for the group of a stage; null where it keeps its disagreement.</summary>
public sealed record RestitutionAgreement(
    string Column, string Title, int? Value, string? Level, string? Note, string? Said, bool IsDebate)
{
    /// <summary>When it was noted.</summary>
    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>When it was written into the diagnosis; null while it is not there.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The group said something else of the stage since, on the group page or in another room: it stands.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>It waits to be written into the diagnosis.</summary>
    internal bool IsToWrite => WrittenAt is null && !IsOvertaken;
}

/// <summary>A point of debate that stays open, and what the answers say of it.</summary>
public sealed record RestitutionOpen(string Title, string? Said);
