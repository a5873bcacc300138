using System.Security.Claims;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Objects.Kinds;
using Rouages.Storage;

namespace Rouages.Objects.Tests;

/// <summary>What people talk about in these tests: a cooperation, as if its page showed comments. It may break for one person.</summary>
internal sealed class Subject(RouagesDb db, CooperationFinder cooperations, ObjectsSite site) : IObjectKind
{
    internal const string Word = "subject";

    public string Kind => Word;

    public bool IsTalkedAbout => true;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        site.Asked++;
        if (reader.FindPersonId() is { } person && person == site.Broken) throw new InvalidOperationException("This card breaks.");
        return await new CooperationKind(db, cooperations).Card(id, reader, ct) is { } card ? card with { Ref = new(Word, id) } : null;
    }
}
