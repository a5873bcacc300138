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
        Assert.Equal([3, 0, 2, 4], spreads[0].Before!);
        Assert.Null(spreads.Single(spread => spread.Column == "R1.3").Before);
    }

    [Fact]
    public void What_people_place_in_the_room_stands_beside_what_was_answered_before()
    {
        var (hall, people) = Hall.With(3, Agree);
        foreach (var person in people[..2]) hall.Must(person, new Rated("accord", "R1.2", null, 2));
        var shown = Show(hall).Single(spread => spread.Column == "R1.2");
        Assert.Equal(("3 0 2 4", "0 0 0 0", 2), Layers(shown));
        hall.Must(people[2], new Rated("accord", "R1.2", null, 2));
        shown = Show(hall).Single(spread => spread.Column == "R1.2");
        Assert.Equal(("3 0 2 4", "0 0 3 0", 0), Layers(shown));
    }

    [Fact]
    public void Who_does_not_know_says_so_and_is_counted_apart_from_three_voices_on()
    {
        var (hall, people) = Hall.With(3, Agree);
        foreach (var person in people[..2]) hall.Must(person, new Rated("accord", "R1.2", null, Rated.Unsure));
        Assert.Equal(0, hall.Room.UnsureOf("accord", "R1.2"));
        hall.Must(people[2], new Rated("accord", "R1.2", null, 2));
        Assert.Equal((2, 1), (hall.Room.UnsureOf("accord", "R1.2"), hall.Room.RatersOf("accord", "R1.2")));
        hall.Must(people[0], new Rated("accord", "R1.2", null, 3));
        hall.Must(people[1], new Rated("accord", "R1.2", null, null));
        Assert.Equal((0, 2), (hall.Room.UnsureOf("accord", "R1.2"), hall.Room.RatersOf("accord", "R1.2")));
        Assert.NotNull(hall.Refused(people[0], new Rated("accord", "R1.2", null, -2)));
    }

    [Fact]
    public void The_count_is_what_the_diagnosis_holds_and_what_the_room_noted_since()
    {
        var (hall, _) = Hall.With(1, Agree);
        Assert.Equal(new GroupCount(0, 0, 3), Count(hall, Answers));
        var settled = With("R1.1", stage => stage with { Settled = 3, WrittenAt = Hall.Noon.AddDays(-2) });
        Assert.Equal(new GroupCount(1, 0, 3), Count(hall, settled));
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.2", Agreed.Disagreement, "Chacun y tient."));
        Assert.Equal(new GroupCount(1, 1, 3), Count(hall, settled));
        // Settled on the group page once the room was over: the later of the two stands.
        var later = With("R1.2", stage => stage with { Settled = 1, WrittenAt = Hall.Noon.AddDays(2) });
        Assert.Equal(new GroupCount(1, 0, 3), Count(hall, later));
        // The level nearest to a mean that the group kept is a level too.
        Assert.True(CollectiveDiagnosis.Says(null, later.Stages[0] with { IsAtMean = true })!.IsAtMean);
    }

    [Fact]
    public void A_room_brings_the_open_points_alone_in_the_order_of_the_page()
    {
        Assert.Equal(["R1.2"], CollectiveDiagnosis.ToTalkAbout(Answers).Select(stage => stage.Id));
        var looked = With("R1.2", stage => stage with { KeepsDisagreement = true, WrittenAt = Hall.Noon });
        Assert.Equal(["R1.1", "R1.3"], CollectiveDiagnosis.ToTalkAbout(looked).Select(stage => stage.Id));
    }

    [Fact]
    public void The_room_looks_at_one_point_until_another_is_shown()
    {
        var (hall, people) = Hall.With(3, Agree);
        Assert.Equal("R1.2", Board(hall).Point!.Column);
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.2", 2));
        Assert.Equal("R1.2", Board(hall).Point!.Column);
        hall.Must(Who.Facilitator, new PointShown("accord", "R1.3"));
        Assert.Equal("R1.3", Board(hall).Point!.Column);
        Assert.NotNull(hall.Refused(people[0], new PointShown("accord", "R1.1")));
        Assert.NotNull(hall.Refused(Who.Facilitator, new PointShown("accord", "R9.9")));
    }

    [Fact]
    public void Only_what_was_noted_since_waits_to_be_written()
    {
        var (hall, _) = Hall.With(1, Agree);
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.1", 3));
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.2", 2));
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.3", 1));
        var about = new RestitutionDiagnosis(
            "Un an après", "/groupe", Answers.Levels, new Dictionary<string, string>(), new HashSet<string>())
        {
            Stages =
            [
                Answers.Stages[1] with { Settled = 3, WrittenAt = Hall.Noon.AddHours(2) },
                Answers.Stages[0] with { Settled = 0, WrittenAt = Hall.Noon.AddHours(2) },
                Answers.Stages[2] with { Settled = 1, WrittenAt = Hall.Noon.AddDays(-2) },
            ],
            FromHere = new HashSet<string> { "R1.1" },
        };
        var told = Restitution.Of(
            new("atelier", "Atelier", "Diagnostic collectif", null, null, null, false, false, false) { Diagnosis = about }, hall.Room, [])
            .Sections.Single().Agreements.ToDictionary(agreed => agreed.Column);
        Assert.Equal((false, Hall.Noon.AddHours(2)), (told["R1.1"].IsToWrite, told["R1.1"].WrittenAt!.Value));
        Assert.Equal((false, true), (told["R1.2"].IsToWrite, told["R1.2"].IsOvertaken));
        Assert.True(told["R1.3"].IsToWrite);
    }

    [Fact]
    public void The_gears_are_looked_at_before_the_room_agrees()
    {
        Step[] steps =
            [new("accueil", StepKind.Speak, "Regarder", "", 0, [], []), Agree, new("fin", StepKind.Speak, "Clore", "", 0, [], [])];
        Assert.Equal([true, false, false], steps.Select(step => CollectiveDiagnosis.LooksAtGears(steps, step)));
        Assert.False(CollectiveDiagnosis.LooksAtGears([steps[0]], steps[0]));
    }

    [Fact]
    public void A_disagreement_that_the_room_keeps_is_told_in_its_words_and_counts_as_no_level()
    {
        var (hall, people) = Hall.With(3, Agree);
        foreach (var person in people) hall.Must(person, new Rated("accord", "R1.2", null, 2));
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.2", Agreed.Disagreement, "Chacun y tient."));
        var shown = Show(hall).Single(spread => spread.Column == "R1.2");
        Assert.Equal((true, null, "Chacun y tient."), (shown.KeepsDisagreement, shown.Agreed, shown.Note));
        var told = RestitutionTests.Write(hall);
        Assert.Equal((null, null), (told.Sections.Single().Agreements.Single().Value, told.Sections.Single().Agreements.Single().Level));
        Assert.Equal((DisagreementKind.Kept, "Noyau dur", "Chacun y tient."),
            (told.Disagreements.Single().Kind, told.Disagreements.Single().About, told.Disagreements.Single().Words.Single()));
        hall.Must(Who.Facilitator, new Agreed("accord", "R1.2", 2));
        Assert.Empty(RestitutionTests.Write(hall).Disagreements);
    }

    private static IReadOnlyList<SpreadView> Show(Hall hall) => Board(hall).Spreads;

    private static Board Board(Hall hall) => new BoardMaker(hall.Room, new HashSet<int>(), Hall.Noon, Answers).Make();

    private static GroupCount Count(Hall hall, GroupDiagnosis diagnosis) => CollectiveDiagnosis.Count(hall.Room, Agree, diagnosis.Stages);

    private static GroupDiagnosis With(string stage, Func<DiagnosedStage, DiagnosedStage> changed) =>
        Answers with { Stages = [.. Answers.Stages.Select(one => one.Id == stage ? changed(one) : one)] };

    private static (string Before, string Now, int Few) Layers(SpreadView shown) =>
        (string.Join(' ', shown.Before!), string.Join(' ', shown.Counts), shown.Few);
}
