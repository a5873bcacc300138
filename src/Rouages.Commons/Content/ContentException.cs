namespace Rouages.Commons.Content;

/// <summary>A content file that cannot be used: which one, where in it, and why. It stops the start.</summary>
/// <param name="path">The file.</param>
/// <param name="at">The place in it: a JSON Pointer (RFC 6901), empty for the whole file.</param>
/// <param name="reason">A French sentence.</param>
#pragma warning disable CA1032 // A path, a place and a reason are always known: there is nothing to tell without them.
public sealed class ContentException(string path, string at, string reason) : Exception($"{path}#{at} : {reason}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The place in it: a JSON Pointer, empty for the whole file.</summary>
    public string At { get; } = at;

    /// <summary>A French sentence.</summary>
    public string Reason { get; } = reason;
}
