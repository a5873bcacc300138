namespace Rouages.Assessments.Commanding;

/// <summary>What was given cannot be read: where, as a JSON Pointer, and why.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught in this folder only, always with a place and a reason.
internal sealed class InputException(string at, string reason) : Exception(reason)
{
    public string At { get; } = at;
    public string Reason { get; } = reason;
}
