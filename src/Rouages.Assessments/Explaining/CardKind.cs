using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Gears;
using Rouages.Objects;
using Rouages.Web;

namespace Rouages.Assessments.Explaining;

/// <summary>
/// A card of the method, of one version: what people make remarks on. It has no row; its identifier is made of its names.
/// </summary>
internal sealed class CardKind(Frameworks frameworks, Words T) : IObjectKind
{
    internal const string Word = "card";

    public string Kind => Word;

    public Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct) => Task.FromResult(
        frameworks.All.SelectMany(framework => framework.Stages, (framework, stage) => (framework, stage))
            .Where(one => IdOf(one.framework, one.stage) == id)
            .Select(one => new ObjectCard(
                new(Word, id), T["{0} (version {1})", one.framework.Say(one.stage), one.framework.Version],
                $"/rouages/{one.framework.Slug}/etapes/{one.stage.Id}", CooperationId: null, CommuneCode: null, Audience.Everybody,
                Closed: false, MayWrite: false))
            .FirstOrDefault());

    public static ObjectRef RefOf(Framework framework, Stage stage) => new(Word, IdOf(framework, stage));

    private static Guid IdOf(Framework framework, Stage stage) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{framework.Slug}@{framework.Version}/{stage.Id}")).AsSpan(0, 16));

    /// <summary>Where one makes a remark on a card.</summary>
    public static string RemarkAddress(Framework framework, Stage stage) => $"/signaler/{Word}/{IdOf(framework, stage)}";
}
