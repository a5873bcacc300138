using Rouages.Contracts.Assessments;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Tests.Domain;

public class CollectiveDiagnosisTests
{
    private static readonly Step Agree = CollectiveDiagnosis.Fill(
        [new("accord", StepKind.Agree, "Se mettre d’accord", "", 45, [], [])], 2,
            [new("R1.1", "Organisation pilote"), new("R1.2", "Noyau dur"), new("R1.3", "Collectif élargi")], 3)[0];

    private static readonly GroupDiagnosis Answers = new(
        new(2, "Un an après", Hall.Noon), 11, ["non abordée", "amorcée", "en cours", "acquise"],
    [
        new("R1.2", "Noyau dur", 1, "Collectif", 9, new([3, 0, 2, 4], 1.8, 1.3), IsDebate: true, null, null,
            "Quatre personnes jugent l’étape acquise, trois non abordée."),
        new("R1.1", "Organisation pilote", 1, "Collectif", 9, new([0, 0, 1, 8], 2.9, 0.3), IsDebate: false, null, null,
            "Huit personnes jugent l’étape acquise."),
        new("R1.3", "Collectif élargi", 1, "Collectif", 2, null, IsDebate: false, null, null,
            "2 réponses seulement : les montrer révélerait quelqu’un."),
    ], "/groupe");

    [Fact]
    public void The_campaign_is_named_in_the_steps() => Assert.Equal((2, 3), (CollectiveDiagnosis.NumberIn([Agree])!.Value, Agree.Scale));

    [Fact]
    public void A_room_sees_debates_first_and_nothing_of_two_answers()
    {
        var spreads = Show(Hall.With(4, Agree).Hall);
        Assert.Equal(("R1.2", true), (spreads[0].Column, spreads[0].IsDebate));
        Assert.Equal([3, 0, 2, 4], spreads[0].Counts);
        Assert.Equal([0, 0, 0, 0], spreads.Single(spread => spread.Column == "R1.3").Counts);
    }

    [Fact]
    public void What_people_place_again_in_the_room_is_shown_instead()
    {
        var (hall, people) = Hall.With(3, Agree);
        foreach (var person in people[..2]) hall.Must(person, new Rated("accord", "R1.2", null, 2));
        Assert.Equal([3, 0, 2, 4], Show(hall).Single(spread => spread.Column == "R1.2").Counts);
        hall.Must(people[2], new Rated("accord", "R1.2", null, 2));
        Assert.Equal([0, 0, 3, 0], Show(hall).Single(spread => spread.Column == "R1.2").Counts);
    }

    [Fact]
    public void A_disagreement_that_the_room_keeps_is_told_in_its_words_and_counts_as_no_level()
    {
        var (hall, people) = Hall.With(3, Agree);
        foreach (var person in people) hall.Must(person, new Rated("accord", "R1.2", null, 2));
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.2", Agreed.Disagreement, "Chacun y tient."));
        var shown = Show(hall).Single(spread => spread.Column == "R1.2");
        Assert.Equal((true, true, null, "Chacun y tient."), (shown.KeepsDisagreement, shown.IsLookedAt, shown.Agreed, shown.Note));
        var told = RestitutionTests.Write(hall);
        Assert.Equal((null, null), (told.Sections.Single().Agreements.Single().Value, told.Sections.Single().Agreements.Single().Level));
        Assert.Equal((DisagreementKind.Kept, "Noyau dur", "Chacun y tient."),
            (told.Disagreements.Single().Kind, told.Disagreements.Single().About, told.Disagreements.Single().Words.Single()));
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.2", 2));
        Assert.Empty(RestitutionTests.Write(hall).Disagreements);
    }

    private static IReadOnlyList<SpreadView> Show(Hall hall) =>
        new BoardMaker(hall.Room, new HashSet<int>(), Hall.Noon, Answers).Make().Spreads;
}
