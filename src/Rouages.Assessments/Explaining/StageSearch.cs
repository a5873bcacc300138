using System.Security.Cryptography;
using System.Text;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Objects;
using Rouages.Objects.Search;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Explaining;

/// <summary>The sheets of the method's stages. They are content: the rebuilding of the index writes them.</summary>
internal sealed class StageSearch(Frameworks frameworks) : ISearchable
{
    public string Kind => "sheet";

    public string Label => Words.Key("Étapes de la méthode");

    public string One => Words.Key("Étape de la méthode");

    public string Word => "etapes";

    public int Order => 50;

    public Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SearchDocument>>(
            [.. All.Where(one => ids.Contains(one.Id)).Select(one => Document(one.Id, one.Framework, one.Stage))]);

    public Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. All.Select(one => one.Id).Where(one => one > id).Order().Take(most)]);

    private IEnumerable<(Guid Id, Framework Framework, Stage Stage)> All =>
        from framework in frameworks.Offered from stage in framework.Stages select (IdOf(framework, stage), framework, stage);

    private SearchDocument Document(Guid id, Framework framework, Stage stage) => new()
    {
        Kind = Kind, ObjectId = id, Audience = Audience.Everybody, Title = French(framework, stage.Id),
        Address = $"/rouages/{framework.Slug}/etapes/{stage.Id}",
        Words = string.Join(", ", French(framework, stage.Wheel.Id), framework.Say(stage.Id, "en").Text),
        Body = string.Join("\n", French(framework, $"{stage.Id}.description"), French(framework, $"{stage.Id}.mission"),
            French(framework, $"{stage.Id}.crossing"), stage.Plain is null ? "" : French(framework, $"{stage.Id}.plain")),
    };

    private static string French(Framework framework, string id) => framework.Say(id, "fr").Text;

    // The same stage keeps its row from one start to the next.
    private static Guid IdOf(Framework framework, Stage stage) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{framework.Slug}/{stage.Id}")).AsSpan(0, 16));
}
