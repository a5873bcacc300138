using System.Security.Claims;

namespace Rouages.Web.Modules;

/// <summary>An entry of the main navigation.</summary>
/// <param name="Label">French sentence, a key of <c>Words</c>.</param>
/// <param name="Path">Address without language prefix, starting with a slash.</param>
/// <param name="Order">Ascending from left to right.</param>
public sealed record NavigationEntry(string Label, string Path, int Order);

/// <summary>A link at the foot of every page.</summary>
/// <param name="Label">French words, a key of <c>Words</c>.</param>
/// <param name="Path">Address.</param>
public sealed record FooterEntry(string Label, string Path);

/// <summary>The page that searches everything: the header of every page leads to it.</summary>
/// <param name="Path">Address without language prefix, starting with a slash.</param>
/// <param name="Field">Name of the query parameter that takes the words.</param>
/// <param name="Longest">Most letters that it takes.</param>
public sealed record SiteSearch(string Path, string Field, int Longest);

/// <summary>A page of the signed-in person's account that a module adds, linked from the account page.</summary>
/// <param name="Label">French sentence, a key of <c>Words</c>.</param>
/// <param name="Path">Address without language prefix, starting with a slash.</param>
public sealed record AccountEntry(string Label, string Path);

/// <summary>Something that waits for the signed-in reader, in the header of every page with its number.</summary>
public interface IHeaderCount
{
    /// <summary>French sentence, a key of <c>Words</c>.</summary>
    string Label { get; }

    /// <summary>Address without language prefix, starting with a slash.</summary>
    string Path { get; }

    /// <summary>Whether it stands in the header of this person at all.</summary>
    bool IsFor(ClaimsPrincipal reader) => true;

    /// <summary>How many; asked on every page of somebody signed in for whom it is, in one bounded statement.</summary>
    Task<int> Count(ClaimsPrincipal reader, CancellationToken ct);
}

/// <summary>Work done at intervals by one node at a time (an advisory lock decides which).</summary>
public interface IScheduledJob
{
    /// <summary>Stable name, used for the lock and the activity log.</summary>
    string Name { get; }

    /// <summary>What it does, for whoever operates the site: a French key of <see cref="Words"/>.</summary>
    string Label { get; }

    /// <summary>How often it runs.</summary>
    TimeSpan Every { get; }

    /// <summary>Does the work; running twice must be harmless.</summary>
    Task Run(CancellationToken ct);
}

/// <summary>Fills an empty instance with demonstration content, labelled « données de démonstration ».</summary>
public interface IDemoContent
{
    /// <summary>Ascending: what others refer to comes first (Accounts and Cooperations are 0).</summary>
    int Order { get; }

    /// <summary>Creates the content; called once on an empty instance, inside one transaction.</summary>
    Task Create(CancellationToken ct);
}

/// <summary>What a module knows about one person: to hand it out, and to forget it.</summary>
public interface IPersonalData
{
    /// <summary>Section name in the export, a French key of <c>Words</c>.</summary>
    string Section { get; }

    /// <summary>Everything the module holds about the person, ready for JSON.</summary>
    Task<object?> Export(Guid person, CancellationToken ct);

    /// <summary>Erases or anonymises it; called in the transaction that removes the person.</summary>
    Task Erase(Guid person, CancellationToken ct);
}
