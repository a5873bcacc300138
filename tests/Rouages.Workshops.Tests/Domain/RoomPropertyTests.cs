using FsCheck;
using FsCheck.Fluent;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class RoomPropertyTests
{
    [Fact]
    public void The_log_folded_again_is_the_room() => Check(numbers =>
    {
        var hall = Script.Play(numbers);
        return Script.Portrait(hall.Folded()) == Script.Portrait(hall.Room);
    });

    [Fact]
    public void The_log_survives_being_written_as_json() => Check(numbers =>
    {
        var hall = Script.Play(numbers);
        var read = hall.Log.Select(entry => entry with { Fact = FactJson.Read(FactJson.KindOf(entry.Fact), FactJson.Write(entry.Fact))! });
        return Script.Portrait(Room.Fold(Script.Steps, signed: false, read)) == Script.Portrait(hall.Room);
    });

    [Fact]
    public void Saying_everything_twice_changes_nothing() => Check(numbers =>
        Script.Portrait(Script.Play(numbers).Room) == Script.Portrait(Script.Play(numbers, twice: true).Room));

    [Fact]
    public void Numbers_follow_each_other_and_each_command_has_one_entry() => Check(numbers =>
    {
        var log = Script.Play(numbers, twice: true).Log;
        return log.Select(entry => entry.Number).SequenceEqual(Enumerable.Range(1, log.Count).Select(number => (long)number))
            && log.DistinctBy(entry => entry.Command).Count() == log.Count;
    });

    [Fact]
    public void Nobody_spends_more_points_than_they_have() => Check(numbers =>
    {
        var room = Script.Play(numbers).Room;
        return room.Guests.Keys.All(guest => room.VotesOf(guest, "vote").Sum(vote => vote.Value.Value) <= 3);
    });

    [Fact]
    public void A_tally_is_the_sum_of_the_last_votes_of_those_who_stay() => Check(numbers =>
    {
        var room = Script.Play(numbers).Room;
        var guests = room.Guests.Values.Where(guest => !guest.Removed).Select(guest => guest.Number).ToList();
        return Script.Targets(room).All(target => room.ExactTallyOf("vote", target).Sum
            == guests.SelectMany(guest => room.VotesOf(guest, "vote")).Where(vote => vote.Key == target).Sum(vote => vote.Value.Value));
    });

    [Fact]
    public void What_is_gone_is_counted_nowhere() => Check(numbers =>
    {
        var room = Script.Play(numbers).Room;
        return room.Cards.Values.Where(card => !card.Lives)
            .All(card => room.ExactTallyOf("vote", $"{card.Number}") == default && !room.CardsOf(null).Contains(card));
    });

    private static void Check(Func<int[], bool> holds) =>
        Prop.ForAll(Gen.Choose(0, 0xFFFFFF).ArrayOf(150).ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
