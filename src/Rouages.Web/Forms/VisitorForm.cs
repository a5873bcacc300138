using Microsoft.AspNetCore.Http;
using Rouages.Commons;

namespace Rouages.Web;

/// <summary>
/// A form that anybody may send, without account. <c>&lt;VisitorFormFields /&gt;</c> holds the mark of <see cref="SentOnce"/> and a field
/// that nobody sees: a machine fills it in, or sends the form faster than anybody reads it. Nobody is asked to recognise pictures.
/// </summary>
public static class VisitorForm
{
    internal const string Trap = "Website";

    /// <summary>Nobody reads and writes a form in less.</summary>
    public static readonly TimeSpan Fastest = TimeSpan.FromSeconds(2);

    /// <summary>Why what was sent is not taken, in words for the person that it may be after all; null when it is.</summary>
    /// <param name="http">The request, its form read.</param>
    /// <param name="clock">The time.</param>
    /// <param name="isPress">Nothing is written in it: a press may come as soon as the page is there.</param>
    public static Refusal? Refuse(HttpContext http, TimeProvider clock, bool isPress = false)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(clock);
        if (http.User.Identity?.IsAuthenticated == true) return null;
        if (!string.IsNullOrEmpty(http.Request.Form[Trap])) return new Refusal("Laissez vide le champ qui demande à le rester.");
        return isPress || SentOnce.OpenedAt(http) is { } opened && clock.GetUtcNow() - opened >= Fastest ? null
            : new Refusal("C’est allé très vite. Relisez, puis envoyez de nouveau.");
    }
}
