using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Rouages.Web.Api;

/// <summary>What went wrong, as RFC 9457 says it: <c>application/problem+json</c>, in the language of the address.</summary>
public static class ApiProblem
{
    /// <summary>A parameter that cannot be used.</summary>
    /// <param name="words">The words of the request.</param>
    /// <param name="parameter">Its name.</param>
    /// <param name="french">What it should be: a French key of <c>Words</c>.</param>
    public static ProblemHttpResult Of(Words words, string parameter, string french)
    {
        ArgumentNullException.ThrowIfNull(words);
        return TypedResults.Problem(
            New(words, StatusCodes.Status400BadRequest, new Dictionary<string, string[]> { [parameter] = [words.Say(french)] }));
    }

    /// <summary>Not there, or not for this reader.</summary>
    public static ProblemHttpResult NotFound(Words words) => TypedResults.Problem(New(words, StatusCodes.Status404NotFound));

    /// <summary>The token was not made for this.</summary>
    public static ProblemHttpResult OutOfScope(Words words) => TypedResults.Problem(New(words, StatusCodes.Status403Forbidden));

    internal static ProblemDetails New(Words words, int status, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails { Status = status, Title = Title(words, status), Type = "about:blank" };
        if (errors is not null) problem.Extensions["errors"] = errors;
        return problem;
    }

    private static string Title(Words T, int status) => status switch
    {
        400 => T["Cette demande ne peut pas être lue"],
        401 => T["Ce jeton n’ouvre rien, ou plus rien"],
        403 => T["Ce jeton ne permet pas de lire cela"],
        404 => T["Rien à cette adresse, ou rien que vous puissiez lire"],
        405 => T["Cette adresse se lit seulement"],
        429 => T["Trop de demandes : recommencez dans une minute"],
        _ => FaultWords.Title(T, status),
    };
}
