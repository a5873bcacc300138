using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Demo;

/// <summary>
/// A room played again: whatever is told goes through the same rules as in a real one, so that no demonstration shows what could not be.
/// </summary>
internal sealed class DemoRoom
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(11);
    private readonly Dictionary<int, int> _numbers = [];
    private readonly Dictionary<int, int> _groups = [];
    private DateTimeOffset _now;

    public DemoRoom(IReadOnlyList<Step> steps, DemoWorkshop told, DateTimeOffset at)
    {
        (Room, _now, Told) = (Room.Empty(steps, told.Signed), at, told);
        Do(Who.Facilitator, new Opened());
        for (var i = 0; i < told.People; i++)
        {
            var id = Guid.CreateVersion7(_now);
            People.Add((id, _now));
            Do(new Who(id), new Joined(told.Names?.ElementAtOrDefault(i)));
        }
    }

    public Room Room { get; private set; }
    public DemoWorkshop Told { get; }
    public List<Entry> Log { get; } = [];
    public List<(Guid Id, DateTimeOffset At)> People { get; } = [];
    public DateTimeOffset EndedAt => _now;

    public int[] Guests => [.. Enumerable.Range(1, Told.People)];

    public Who Guest(int number) => new(People[(number - 1) % People.Count].Id);

    /// <summary>The number that a card told got in the room.</summary>
    public int Number(int told) => _numbers[told];

    /// <summary>A target as the room knows it: <c>g1</c> is the first group told, <c>12</c> the twelfth card told.</summary>
    public string Target(string told) => told[0] == 'g' ? $"g{_groups[int.Parse(told[1..], null)]}" : $"{_numbers[int.Parse(told, null)]}";

    public void Keep(int told, int number) => _numbers.Add(told, number);

    public void KeepGroup(int number) => _groups.Add(_groups.Count + 1, number);

    public void Wait(TimeSpan time) => _now += time;

    public CommandReceipt Do(Who who, Fact fact)
    {
        _now += Pace;
        var (decision, refusal) = Room.Decide(new Command(Guid.CreateVersion7(_now), who, fact), _now);
        if (refusal is not null)
            throw new InvalidOperationException($"The demonstration “{Told.Title}” cannot do {fact}: {refusal.Message}");
        if (decision.New is { } entry)
        {
            Log.Add(entry);
            Room = Room.Apply(entry);
        }
        return decision.Receipt;
    }
}
