namespace Rouages.Workshops.Domain;

/// <summary>Who asks: a participant, or a facilitator.</summary>
/// <param name="Participant">The participant; null for a facilitator.</param>
internal readonly record struct Who(Guid? Participant)
{
    public static Who Facilitator => default;

    public bool Leads => Participant is null;
}

/// <summary>
/// Something that somebody asks the room to make true. The id is made by the client, so that asking again changes nothing.
/// </summary>
internal sealed record Command(Guid Id, Who Who, Fact Fact);

/// <summary>One line of the room's log. The log is the room: everything else is computed from it.</summary>
/// <param name="Number">1, 2, 3… without a hole, in each workshop.</param>
/// <param name="Command">The command that it answers.</param>
/// <param name="Participant">Who did it; null for a facilitator.</param>
/// <param name="Fact">What became true.</param>
/// <param name="At">When the server accepted it.</param>
internal sealed record Entry(long Number, Guid Command, Guid? Participant, Fact Fact, DateTimeOffset At);

/// <summary>What a command was answered: the number of its entry and, when it made or touched a card, the number of that card.</summary>
internal readonly record struct CommandReceipt(long Number, int Card);

/// <summary>An accepted command: its new entry, or null when it had been accepted before, and what is answered both times.</summary>
internal readonly record struct Decision(Entry? New, CommandReceipt Receipt);
