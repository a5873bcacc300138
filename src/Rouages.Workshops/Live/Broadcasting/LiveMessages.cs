namespace Rouages.Workshops.Live;

// What leaves the server by socket, beside RoomDelta: numbers and names of things, never what a card says, who wrote it nor how anybody
// voted.

/// <summary>The database is away (what is typed stays on the device), or is back.</summary>
internal sealed record LiveState(bool Away);

/// <summary>How many people are present, of how many who joined.</summary>
internal sealed record LivePresence(int Here, int Joined);

/// <summary>The answer to <c>Follow</c>.</summary>
/// <param name="Refused">Why not, in the language of the connection; then nothing else is set.</param>
/// <param name="Told">What happened since the number said.</param>
/// <param name="Away">True while the database does not answer.</param>
internal sealed record FollowAnswer(string? Refused, RoomDelta? Told = null, bool Away = false);

/// <summary>The answer to <c>Do</c>.</summary>
/// <param name="Number">Number of the entry, once it is on disk.</param>
/// <param name="Card">Number of the card that it made or touched; 0 when none.</param>
/// <param name="Refused">Why not, in the language of the connection.</param>
/// <param name="Field">The input that the refusal is about.</param>
/// <param name="Again">True when the same command may be sent again later: the database is away, or it came too fast.</param>
internal sealed record Done(long Number, int Card, string? Refused = null, string? Field = null, bool Again = false);
