using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Rouages.Web.Api;

/// <summary>What the document says beyond addresses and shapes: words, tokens, problems.</summary>
internal static class ApiDocumentSetup
{
    private const string Bearer = "token", Problem = "Problem";

    internal static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddSingleton<ApiDocument>().AddOpenApi(ApiDocument.Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiMark>().Any();
        options.AddDocumentTransformer(
            (document, context, _) =>
                Complete(document, context.ApplicationServices.GetRequiredService<Words>(),
                    context.ApplicationServices.GetRequiredService<SiteAddress>()));
        options.AddOperationTransformer((operation, context, _) =>
            Complete(operation, context.Description, context.ApplicationServices.GetRequiredService<Words>()));
        options.AddSchemaTransformer((schema, context, _) =>
            Complete(schema, context, context.ApplicationServices.GetRequiredService<Words>()));
    });

    private static Task Complete(OpenApiDocument document, Words T, SiteAddress site)
    {
        document.Info = new()
        {
            Title = "Rouages", Version = "1",
            Description =
                T["Ce que Rouages sait des coopérations territoriales, à lire par des programmes. Les formes publiées sous /api/v1 ne changent plus : on y ajoute, on n’y retire rien."],
        };
        document.Servers = [new() { Url = site.Of("/", Words.English ? "en" : "fr").TrimEnd('/') }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer",
                Description = T["Un jeton créé sur « Mon compte ». Sans jeton, on lit ce qui est public, avec une limite plus basse."],
            },
        };
        (document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>())[Problem] = ProblemSchema(T);
        // Anybody, or a token: both are said.
        document.Security = [new(), new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(pair => pair.Value))
            (operation.Responses ??= [])["default"] = ProblemAnswer(T, document);
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, ApiDescription description, Words T)
    {
        operation.Summary =
            T.Say(description.ActionDescriptor.EndpointMetadata.OfType<IEndpointSummaryMetadata>().LastOrDefault()?.Summary);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            var known = description.ParameterDescriptions.FirstOrDefault(one => one.Name == parameter.Name)?.ParameterDescriptor;
            var says = (known as Microsoft.AspNetCore.Mvc.Infrastructure.IParameterInfoParameterDescriptor)?
                .ParameterInfo.GetCustomAttribute<SaysAttribute>();
            parameter.Description = T.Say(says?.French);
        }

        if (operation.Responses?.TryGetValue("200", out var answer) == true && answer is OpenApiResponse given)
            given.Description = T["La réponse."];
        if (operation.Responses?.TryGetValue("304", out var same) == true && same is OpenApiResponse unchanged)
            unchanged.Description = T["Rien n’a changé depuis l’ETag donné."];
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, Words T)
    {
        var says = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(SaysAttribute), inherit: false)
            .OfType<SaysAttribute>().FirstOrDefault()
            ?? (context.JsonPropertyInfo is null ? context.JsonTypeInfo.Type.GetCustomAttribute<SaysAttribute>() : null);
        if (says is not null) schema.Description = T.Say(says.French);
        return Task.CompletedTask;
    }

    private static OpenApiSchema ProblemSchema(Words T) => new()
    {
        Type = JsonSchemaType.Object, Description = T["Ce qui ne va pas (RFC 9457)."],
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = T["Une phrase, dans la langue de l’adresse."] },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object, Description = T["Pour chaque paramètre qui ne convient pas, pourquoi."],
                AdditionalProperties =
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };

    private static OpenApiResponse ProblemAnswer(Words T, OpenApiDocument document) => new()
    {
        Description = T["Ce qui ne va pas (RFC 9457)."],
        Content =
            new Dictionary<string,
                OpenApiMediaType>
            { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) } },
    };
}
