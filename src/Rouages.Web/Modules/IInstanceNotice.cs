namespace Rouages.Web.Modules;

/// <summary>A line about the whole instance, shown once at the head of every page: that it is a demonstration.</summary>
public interface IInstanceNotice
{
    /// <summary>
    /// French sentence, a key of <c>Words</c>; null when there is nothing to say. Asked on every page: answer from memory.
    /// </summary>
    string? Sentence { get; }
}
