using Rouages.Commons.Content;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Every id that a text points to exists, and is of the right kind.</summary>
internal sealed class ReferenceChecks(string path, FrameworkFile file)
{
    private readonly HashSet<string> _functions = [.. file.Functions.Select(f => f.Id)];
    private readonly HashSet<string> _movements = [.. file.Movements.Select(m => m.Id)];
    private readonly HashSet<string> _needs = [.. file.Functions.SelectMany(f => f.Needs).Select(need => need.Id)];
    private readonly HashSet<string> _stages = [.. FrameworkIds.Stages(file).Select(stage => stage.Id)];
    private readonly HashSet<string> _items =
    [
        .. file.Functions.SelectMany(f =>
            f.Missions.Select(mission => mission.Id).Concat(f.Actions.Select(action => action.Id)).Concat(f.Needs.Select(need => need.Id))),
    ];

    public void Run()
    {
        for (var i = 0; i < file.Functions.Length; i++)
            for (var j = 0; j < file.Functions[i].Actions.Length; j++)
                AllKnown(_stages, file.Functions[i].Actions[j].Fits ?? [], $"/functions/{i}/actions/{j}/fits");
        for (var i = 0; i < file.Experiences?.Length; i++) Experience(file.Experiences[i], $"/experiences/{i}/stages");
        for (var i = 0; i < file.Movements.Length; i++) Levers(file.Movements[i].Levers, $"/movements/{i}");
        for (var i = 0; i < file.LeverFamilies.Length; i++) Levers(file.LeverFamilies[i].Levers, $"/leverFamilies/{i}");
        for (var i = 0; i < file.Wheels.Length; i++)
        {
            Known(_functions, file.Wheels[i].Function, $"/wheels/{i}/function");
            for (var j = 0; j < file.Wheels[i].Stages.Length; j++) Stage(file.Wheels[i].Stages[j], $"/wheels/{i}/stages/{j}");
        }
    }

    private void Experience(ExperienceFile experience, string at)
    {
        if (experience.Stages.Length == 0) throw new ContentException(path, at, "une expérience éclaire au moins une étape.");
        AllKnown(_stages, experience.Stages, at);
    }

    private void Levers(LeverFile[] levers, string at)
    {
        for (var i = 0; i < levers.Length; i++) AllKnown(_functions, levers[i].Serves, $"{at}/levers/{i}/serves");
    }

    private void Stage(StageFile stage, string at)
    {
        Known(_movements, stage.Movement, $"{at}/movement");
        AllKnown(_needs, stage.Needs, $"{at}/needs");
        for (var i = 0; i < stage.Actions.Length; i++) AllKnown(_items, stage.Actions[i].Cites ?? [], $"{at}/actions/{i}/cites");
    }

    private void AllKnown(HashSet<string> known, string[] ids, string at)
    {
        for (var i = 0; i < ids.Length; i++) Known(known, ids[i], $"{at}/{i}");
    }

    private void Known(HashSet<string> known, string id, string pointer)
    {
        if (!known.Contains(id)) throw new ContentException(path, pointer, $"« {id} » n’existe pas ici.");
    }
}
