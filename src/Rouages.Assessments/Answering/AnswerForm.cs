using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

/// <summary>
/// What a form of one stage, or a device's queue, sent: read answer by answer, a bad one keeping its text and its sentence.
/// </summary>
internal sealed class AnswerForm
{
    /// <summary>No questionnaire has that many questions.</summary>
    public const int MostAnswers = 400;

    public List<GivenAnswer> Given { get; } = [];
    public Dictionary<string, string> Typed { get; } = [];
    public Errors Errors { get; } = new();

    /// <summary>A stage's own form: one input per question, none numbered, so all come after what is known.</summary>
    public static AnswerForm OfStage(IFormCollection form, Framework framework, Stage stage, AnswersSoFar soFar)
    {
        var read = new AnswerForm();
        foreach (var item in stage.Indicators.Select(indicator => indicator.Id).Prepend(stage.Id))
        {
            var values = form[item].Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
            if (values.Count > 1)
                read.Refuse(item, values.First(value => value != TypedAnswer.Unknown)!,
                    new Refusal("Décochez « pas de réponse » pour donner cette réponse."));
            else if (values.Count == 1) read.Add(framework, item, read.Typed[item] = values[0]!, soFar.Last + 1);
            else if (soFar.Values.GetValueOrDefault(item) is not null && form.ContainsKey(item)) read.Add(framework, item,
                TypedAnswer.Unknown, soFar.Last + 1);
        }
        return read;
    }

    /// <summary>A device's queue: parallel lists of questions, answers and the device's counter.</summary>
    public static AnswerForm? OfQueue(IFormCollection form, Framework framework)
    {
        var (items, values, sequences) = (form["Item"], form["Value"], form["Sequence"]);
        if (items.Count > MostAnswers || items.Count != values.Count || items.Count != sequences.Count) return null;
        var read = new AnswerForm();
        for (var i = 0; i < items.Count; i++)
        {
            if (!long.TryParse(sequences[i], out var sequence) || sequence is < 1 or > 1L << 53) return null;
            read.Add(framework, items[i] ?? "", values[i] ?? "", sequence);
        }
        return read;
    }

    private void Add(Framework framework, string item, string typed, long sequence)
    {
        var answer = TypedAnswer.Read(framework, item, typed);
        if (answer.Refusal is { } refusal) Refuse(item, typed, refusal);
        else Given.Add(new(item, answer.Value, sequence));
    }

    private void Refuse(string item, string typed, Refusal refusal)
    {
        Typed[item] = typed;
        Errors.Add(refusal with { Field = item });
    }
}
