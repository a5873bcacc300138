using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>
/// An entry of a newer version, met while nodes are being upgraded one by one: it keeps its number and changes nothing here.
/// </summary>
internal sealed record Unknown : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) => new Refusal("Cette demande n’est pas lisible.");

    internal override Room Change(Room room, Entry entry) => room;
}
