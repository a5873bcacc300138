using System.Globalization;
using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

/// <summary>
/// What a form of one stage, or a device's queue, sent: read answer by answer, a bad one keeping its text and its sentence.
/// </summary>
internal sealed class AnswerForm(Framework framework, bool judgementsOnly)
{
    /// <summary>No questionnaire has that many questions.</summary>
    public const int MostAnswers = 400;

    /// <summary>Before the name of a question: what the form showed of it, so that only what was changed is taken.</summary>
    public const string Before = "Vu.";

    // A phone may stay in a drawer; a clock that is further away is wrong.
    private const long OldestMilliseconds = 400L * 24 * 3600 * 1000;

    public List<GivenAnswer> Given { get; } = [];
    public Dictionary<string, string> Typed { get; } = [];
    public Errors Errors { get; } = new();

    /// <summary>
    /// A stage's own form. What it still says as it was shown was not given now: another tab may have changed it meanwhile.
    /// </summary>
    public static AnswerForm OfStage(
        IFormCollection form, Framework framework, bool judgementsOnly, Stage stage, AnswersSoFar soFar, DateTimeOffset now)
    {
        var read = new AnswerForm(framework, judgementsOnly);
        var writer = Guid.TryParse(form["Writer"], out var page) ? page : (Guid?)null;
        var sequence = long.TryParse(form["Sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
            ? counted : soFar.Last + 1;
        string[] items = [stage.Id, WhyLine.ItemOf(stage), .. stage.Indicators.Select(indicator => indicator.Id)];
        foreach (var item in items.Where(form.ContainsKey))
        {
            var values = form[item].Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
            string? typed = values.Count > 0 ? values[0] : null, before = form[Before + item];
            if (values.Count > 1)
                read.Refuse(item, values.First(value => value != TypedAnswer.Unknown)!,
                    new Refusal("Décochez « pas de réponse » pour donner cette réponse."));
            else if (typed is not null) read.Typed[item] = typed;
            if (values.Count > 1 || (typed ?? "") == (before ?? "")) continue;
            read.Add(item, typed ?? "", sequence, writer, now);
        }
        return read;
    }

    /// <summary>A device's queue: parallel lists of questions, answers, counters, and how long ago each was given.</summary>
    public static AnswerForm? OfQueue(IFormCollection form, Framework framework, bool judgementsOnly, DateTimeOffset now)
    {
        var (items, values, sequences, writers, ages) =
            (form["Item"], form["Value"], form["Sequence"], form["Writer"], form["Age"]);
        if (items.Count > MostAnswers || items.Count != values.Count || items.Count != sequences.Count) return null;
        // A page that was kept from an earlier version names no writer and tells no age.
        if (writers.Count + ages.Count > 0 && (writers.Count != items.Count || ages.Count != items.Count)) return null;
        var read = new AnswerForm(framework, judgementsOnly);
        for (var i = 0; i < items.Count; i++)
        {
            if (!long.TryParse(sequences[i], out var sequence) || sequence is < 1 or > 1L << 53) return null;
            var age = 0L;
            if (ages.Count > 0 && !long.TryParse(ages[i], NumberStyles.None, CultureInfo.InvariantCulture, out age)) return null;
            read.Add(items[i] ?? "", values[i] ?? "", sequence,
                writers.Count > 0 && Guid.TryParse(writers[i], out var writer) ? writer : null,
                now.AddMilliseconds(-Math.Min(age, OldestMilliseconds)));
        }
        return read;
    }

    private void Add(string item, string typed, long sequence, Guid? writer, DateTimeOffset at)
    {
        if (WhyLine.StageOf(framework, item) is not null)
        {
            var (text, tooLong) = WhyLine.Read(typed);
            if (tooLong is not null) Refuse(item, typed, tooLong);
            else Given.Add(new(item, null, text, sequence, writer, at));
            return;
        }

        var answer = judgementsOnly && framework.Indicator(item) is not null
            ? new Refusal("Cette question n’est pas dans le diagnostic.") : TypedAnswer.Read(framework, item, typed);
        if (answer.Refusal is { } refusal) Refuse(item, typed, refusal);
        else Given.Add(new(item, answer.Value, null, sequence, writer, at));
    }

    private void Refuse(string item, string typed, Refusal refusal)
    {
        Typed[item] = typed;
        Errors.Add(refusal with { Field = item });
    }
}
