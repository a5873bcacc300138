namespace Rouages.Objects.Moderation;

/// <summary>A kind of object on which one makes remarks: the house wrote it itself, nobody is to be reported.</summary>
/// <param name="Kind">Word of its <see cref="IObjectKind"/>.</param>
public sealed record RemarkedKind(string Kind);
