namespace Rouages.Assessments.Domain;

/// <summary>
/// What a long sentence of the method becomes at the head of an action: its first part, where its own punctuation allows it.
/// </summary>
internal static class ShortTitle
{
    /// <summary>Up to here a sentence is a title as it stands.</summary>
    public const int Long = 75;

    /// <summary>A first part shorter than this says too little: « Formaliser ».</summary>
    private const int TooShort = 14;

    public static string Of(string text)
    {
        if (text.Length <= Long) return text;
        var end = Enumerable.Range(TooShort, text.Length - TooShort).FirstOrDefault(at => text[at] is '(' or ';' or ':', text.Length);
        if (end > Long + TooShort) end = text.LastIndexOf(',', Long);
        return end >= TooShort ? text[..end].TrimEnd() : text[..text.LastIndexOf(' ', Long)] + "…";
    }
}
