using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Adapting;

/// <summary>An instance where a network and a département each offer their thresholds.</summary>
public sealed class AdaptedSite : Site
{
    public const string Oise = """
        {
          "$schema": "../adaptation.schema.json", "slug": "oise", "version": 3, "offered": true,
          "name": "Lecture de l’Oise", "by": "Réseau de l’Oise", "framework": "rouages-de-la-cooperation", "frameworkVersion": 2,
          "changes": [{ "threshold": "acquired", "value": 0.7, "why": "Nos coopérations sont jeunes." }], "territories": ["60"]
        }
        """;

    public const string Region = """
        {
          "$schema": "../adaptation.schema.json", "slug": "hauts", "version": 1, "offered": true,
          "name": "Lecture des Hauts", "by": "Réseau des Hauts", "framework": "rouages-de-la-cooperation", "frameworkVersion": 2,
          "changes": [{ "threshold": "debate", "value": 1.2, "why": "Les avis sont vifs ici." }], "territories": ["R32"]
        }
        """;

    public static Adaptations Load(params (string Name, string Json)[] files)
    {
        var content = Directory.CreateTempSubdirectory("rouages-adaptations-");
        try
        {
            var folder = content.CreateSubdirectory("adaptations").FullName;
            foreach (var (name, json) in files) File.WriteAllText(Path.Combine(folder, name), json);
            return Adaptations.Load(content.FullName, Frameworks.Load(ContentRoot.Find(null)));
        }
        finally
        {
            content.Delete(recursive: true);
        }
    }

    public Visitor As(Guid person)
    {
        var visitor = Visitor();
        visitor["qui"] = person.ToString();
        return visitor;
    }

    protected override void Replace(IServiceCollection services)
    {
        ResultsSite.WayIn(services);
        services.AddSingleton(Load(("hauts.json", Region), ("oise.json", Oise)));
    }
}
