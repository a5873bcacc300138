using System.Security.Claims;

namespace Rouages.Web.Modules;

/// <summary>A page of the operators' console that a module adds, linked from its first page.</summary>
/// <param name="Label">French sentence, a key of <c>Words</c>.</param>
/// <param name="Hint">What one does there, in one French sentence, a key of <c>Words</c>.</param>
/// <param name="Path">Address without language prefix, starting with a slash.</param>
/// <param name="Order">Ascending from top to bottom.</param>
public sealed record OperatorEntry(string Label, string Hint, string Path, int Order)
{
    /// <summary>
    /// How much waits there for this operator, bounded; asked on every page that an operator reads. Null where nothing ever waits.
    /// </summary>
    public Func<IServiceProvider, ClaimsPrincipal, CancellationToken, Task<int>>? Waiting { get; init; }
}

/// <summary>The activity log as operators write in it. <c>Rouages.Cooperations</c> keeps it.</summary>
public interface IOperatorLog
{
    /// <summary>Adds a line to what the caller is about to save.</summary>
    /// <param name="person">The operator.</param>
    /// <param name="kind">What was done: one of <see cref="OperatorActs"/>.</param>
    /// <param name="subject">The person or organisation that it was done to; the empty identifier for the instance itself.</param>
    /// <param name="reason">Why, in the operator's words; never an e-mail address.</param>
    void Note(Guid person, string kind, Guid subject, string? reason);
}

/// <summary>What operators do, as the activity log names it for ever.</summary>
public static class OperatorActs
{
    /// <summary>Said who runs the instance.</summary>
    public const string Described = "operator-described";

    /// <summary>Sent somebody a link to sign in again.</summary>
    public const string Helped = "operator-helped";

    /// <summary>Blocked an account.</summary>
    public const string Blocked = "operator-blocked";

    /// <summary>Opened a blocked account again.</summary>
    public const string Unblocked = "operator-unblocked";

    /// <summary>Erased an account.</summary>
    public const string Erased = "operator-erased";

    /// <summary>Made one organisation of two.</summary>
    public const string Merged = "operator-merged";
}
