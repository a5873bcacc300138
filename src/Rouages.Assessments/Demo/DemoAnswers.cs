using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Demo;

/// <summary>Turns a line of the file into a respondent and their answers, spread over the days of the campaign.</summary>
internal static class DemoAnswers
{
    public static Respondent Invite(this DemoRespondent told, Campaign campaign, DemoWorld world, DateTimeOffset answeredAt)
    {
        var organisation = world.Organisation(told.Organisation);
        var person = told.Person is null ? null : world.Person(told.Person);
        var respondent = Respondent.Invite(
            campaign.Id,
            new(person?.Name ?? told.Name!, null, organisation is null ? told.Organisation : null, organisation, person?.Id),
            campaign.Opened.At);
        respondent.InvitedAt = campaign.Opened.At;
        respondent.Depth = told.Measures is null ? Depth.Quick : Depth.Full;
        if (told.Levels is null) return respondent;
        respondent.StartedAt = answeredAt.AddMinutes(-20);
        if (told.Finished) respondent.FinishedAt = answeredAt;
        return respondent;
    }

    public static IEnumerable<Answer> Answers(this DemoRespondent told, Guid respondent, Framework framework, DateTimeOffset at)
    {
        var levels = told.Levels?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        foreach (var (stage, level) in framework.Stages.Zip(levels).Where(said => said.Second != '-'))
            yield return Answer(respondent, stage.Id, Level(level), at);
        foreach (var (indicator, measure) in told.Measures ?? new Dictionary<string, double>())
            yield return Answer(respondent, indicator, measure, at);
    }

    private static int? Level(char said) => said switch
    {
        '?' => null,
        >= '0' and <= '3' => said - '0',
        _ => throw new InvalidOperationException($"“{said}” is not a level of the demonstration."),
    };

    private static Answer Answer(Guid respondent, string item, double? value, DateTimeOffset at) =>
        new() { RespondentId = respondent, Item = item, Value = value, At = at };
}
