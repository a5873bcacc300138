using System.Collections.Frozen;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Restituting;
using Rouages.Workshops.Tests.Domain;

namespace Rouages.Workshops.Tests.Restituting;

public sealed class EssentialsTests
{
    private static readonly Words French = new(FrozenDictionary<string, string>.Empty);
    private static readonly Rouages.Workshops.Domain.Step Vote = new(
        "vote", StepKind.Vote, "Voter", "", 0, [], [], new Ballot(BallotKind.Points, 5), Of: "idees");

    [Theory]
    [InlineData(new[] { 3, 1 }, "En tête, avec 3 points\u00a0: «\u00a0A\u00a0»\u202f; vient ensuite «\u00a0B\u00a0» (1).")]
    [InlineData(new[] { 3, 1, 1 },
        "En tête, avec 3 points\u00a0: «\u00a0A\u00a0»\u202f; viennent ensuite «\u00a0B\u00a0» (1) et «\u00a0C\u00a0» (1).")]
    [InlineData(new[] { 2, 2, 1 }, "En tête à égalité, avec 2 points\u00a0: «\u00a0A\u00a0» et «\u00a0B\u00a0».")]
    [InlineData(new[] { 1, 1, 1, 1, 1 },
        "En tête à égalité, avec 1 point\u00a0: «\u00a0A\u00a0», «\u00a0B\u00a0», «\u00a0C\u00a0» et 2 autres.")]
    public void Nobody_is_ahead_of_what_has_as_many_points(int[] points, string told)
    {
        var (hall, people) = Hall.With(3, Hall.Collect(), Vote);
        foreach (var text in "ABCDE"[..points.Length]) hall.Must(people[0], new CardWritten("idees", $"{text}"));
        var withdrawn = hall.Must(people[1], new CardWritten("idees", "Z")).Card;
        hall.Must(Who.Facilitator, new StepStarted("vote"));
        foreach (var other in people[1..]) hall.Must(other, new Voted("vote", $"{withdrawn}", 1));
        hall.Must(people[1], new CardWithdrawn(withdrawn));
        foreach (var (value, at) in points.Select((value, at) => (value, at + 1))) hall.Must(people[0], new Voted("vote", $"{at}", value));
        var about =
            new RestitutionFacts("essai", "Essai", "Arbre à idées", null, Hall.Noon, null, HasNames: false, IsDemo: false,
                IsRehearsal: false);
        Assert.Equal(told, RestitutionWords.Essentials(French, Restitution.Of(about, hall.Room, hall.Log)).Single());
    }
}
