namespace Rouages.Web;

/// <summary>A page that says what went wrong and what to do next; it needs no database.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Trace">Identifier to give when asking for help; only for our own faults.</param>
/// <param name="Again">Address to try again, with its language; null when trying again is useless.</param>
/// <param name="IsForm">Something was sent; false for an address that was opened.</param>
public sealed record FaultView(int Status, string? Trace, string? Again, bool IsForm = true) : View<FaultPage>;
