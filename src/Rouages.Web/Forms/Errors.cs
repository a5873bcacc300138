using Rouages.Commons;

namespace Rouages.Web;

/// <summary>What was wrong with a form, by field, in the order found; the empty name stands for the whole form.</summary>
public sealed class Errors
{
    private readonly List<KeyValuePair<string, Sentence>> _all = [];

    /// <summary>True when there is something to say.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Every error with its field, in the order in which they were found.</summary>
    public IReadOnlyList<KeyValuePair<string, Sentence>> All => _all;

    /// <summary>The sentence of a field, or null. Give it to the component's <c>Error</c>.</summary>
    public Sentence? this[string field] => _all.Find(error => error.Key == field).Value;

    /// <summary>Adds a sentence (a literal, key of <see cref="Words"/>); the first one of a field stays.</summary>
    /// <param name="field">Name of the input; empty for the whole form.</param>
    /// <param name="message">French sentence; <c>{0}</c> takes the first argument.</param>
    /// <param name="arguments">What fills the placeholders.</param>
    public void Add(string field, string message, params object?[] arguments)
    {
        if (this[field] is null) _all.Add(new(field, new Sentence(message, arguments)));
    }

    /// <summary>Adds what the domain refused.</summary>
    public void Add(Refusal refusal)
    {
        var sentence = Sentence.From(refusal);
        Add(refusal.Field ?? "", sentence.French, sentence.Arguments);
    }
}
