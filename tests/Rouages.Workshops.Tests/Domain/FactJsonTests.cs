using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class FactJsonTests
{
    [Fact]
    public void Every_fact_has_its_word() =>
        Assert.Equal(typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract).Count(),
            FactJson.Kinds.Distinct().Count());

    [Fact]
    public void A_fact_comes_back_as_it_was()
    {
        Fact written = new CardWritten("idees", "Un « jardin »", "amorcer") { Card = 12, Source = CardSource.Paper };
        Assert.Equal(written, FactJson.Read("card", FactJson.Write(written)));
    }

    [Theory]
    [InlineData("dance", "{}")]
    [InlineData("card", "{")]
    [InlineData("card", "null")]
    [InlineData("card", "{\"step\":4}")]
    public void What_is_not_a_fact_is_nothing(string kind, string json) => Assert.Null(FactJson.Read(kind, json));

    [Fact]
    public void Steps_come_back_as_they_were()
    {
        Step[] steps =
            [Hall.Collect(columns: ["a"]),
                new("vote", StepKind.Vote, "Voter", "Trois points", 3, [], [], new Ballot(BallotKind.Points, 3), Of: "idees")];
        Assert.Equal(FactJson.WriteSteps(steps), FactJson.WriteSteps(FactJson.ReadSteps(FactJson.WriteSteps(steps))));
        Assert.Equal(new Ballot(BallotKind.Points, 3), FactJson.ReadSteps(FactJson.WriteSteps(steps))[1].Ballot);
    }
}
