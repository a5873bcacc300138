using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Rouages.Web;

/// <summary>
/// A form sent without one of its fields is an empty form. The framework binds null instead, which no endpoint expects: a button alone in
/// its form, or a forged request, would be a fault.
/// </summary>
internal static class EmptyForms
{
    internal static EndpointFilterDelegate Fill(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var forms = endpoint.MethodInfo.GetParameters().Where(IsForm).ToDictionary(parameter => parameter.Position, parameter => parameter.ParameterType);
        if (forms.Count == 0) return next;
        return invocation =>
        {
            foreach (var (position, type) in forms) invocation.Arguments[position] ??= Activator.CreateInstance(type);
            return next(invocation);
        };
    }

    private static bool IsForm(ParameterInfo parameter) =>
        parameter.GetCustomAttributes().OfType<IFromFormMetadata>().Any() && parameter.ParameterType.GetConstructor(Type.EmptyTypes) is not null;
}
