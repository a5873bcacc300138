using Microsoft.AspNetCore.Components;

namespace Rouages.Web;

/// <summary>
/// What every form component takes. Label and hint arrive already said (<c>@T["…"]</c>); the error is said by the component.
/// </summary>
public abstract class Control : ComponentBase
{
    /// <summary>Name of the input and, made safe, its id.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>A short help under the label.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What was wrong: <c>@View.Errors["Name"]</c>.</summary>
    [Parameter] public Sentence? Error { get; set; }

    /// <summary>Marks the input as required, in words too.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>The words of the request.</summary>
    [Inject] public required Words T { get; set; }

    /// <summary>The id of the input with that name: what <see cref="Problems"/> links to.</summary>
    public static string IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
    }

    /// <summary>Id of this input.</summary>
    protected string Id => IdOf(Name);

    /// <summary>Ids of hint and error, for <c>aria-describedby</c>.</summary>
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => $"{Id}-hint",
        (null, not null) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };

    /// <summary>The value of <c>aria-invalid</c>.</summary>
    protected string? Invalid => Error is null ? null : "true";
}
