using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace Rouages.Web;

/// <summary>
/// A form sent without one of its fields is an empty form. The framework binds null instead, which no endpoint expects: unticked boxes
/// alone in their form, or a forged request, would be a fault. Naming one field, empty, makes the framework build the form. (An endpoint
/// filter would be shorter, but the framework cannot compile one beside a form that holds a file.)
/// </summary>
internal static class EmptyForms
{
    /// <summary>Place it after routing and anti-forgery.</summary>
    internal static IApplicationBuilder UseEmptyForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // A form whose token was refused may not be read: its endpoint answers 400 by itself.
        var refused = http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        if (!refused && http.Request.HasFormContentType && FormOf(http.GetEndpoint()) is { } type)
            Name(http.Request, type, await http.Request.ReadFormAsync(http.RequestAborted));
        await next(http);
    });

    private static void Name(HttpRequest request, Type type, IFormCollection fields)
    {
        var properties = type.GetProperties();
        if (properties.Any(property => fields.ContainsKey(property.Name) || fields.Files[property.Name] is not null)) return;
        if (properties.FirstOrDefault(property =>
            property.PropertyType == typeof(string) || property.PropertyType == typeof(bool)) is not { } field) return;
        var nothing = new StringValues(field.PropertyType == typeof(bool) ? "false" : "");
        request.Form = new FormCollection(fields.Append(KeyValuePair.Create(field.Name, nothing)).ToDictionary(), fields.Files);
    }

    private static Type? FormOf(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<MethodInfo>()?.GetParameters()
            .FirstOrDefault(parameter =>
                parameter.ParameterType != typeof(string) && parameter.ParameterType.GetConstructor(Type.EmptyTypes) is not null
                && parameter.GetCustomAttributes().OfType<IFromFormMetadata>().Any())?.ParameterType;
}
