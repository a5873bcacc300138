using System.Security.Claims;
using Rouages.Accounts;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Objects;
using Rouages.Objects.Moderation;

namespace Rouages.Assessments.Explaining;

/// <summary>What one reader reads of the remarks on a card, in whichever version of the framework they were made.</summary>
/// <param name="Read">Their own remarks, and the answers shown to everybody.</param>
/// <param name="Versions">The version that each remark is about.</param>
public sealed record CardRemarksView(ReadRemarks Read, IReadOnlyDictionary<ObjectRef, int> Versions)
{
    public bool Any => Read.Own.Count + Read.Shown.Count > 0;
}

/// <summary>Reads the remarks on a card.</summary>
internal sealed class CardRemarks(Remarks remarks, Frameworks frameworks)
{
    public async Task<CardRemarksView> Of(Framework framework, Stage stage, ClaimsPrincipal reader, CancellationToken ct)
    {
        var versions = frameworks.All.Where(one => one.Slug == framework.Slug)
            .Select(one => (Framework: one, Stage: one.Stage(stage.Id))).Where(one => one.Stage is not null)
            .ToDictionary(one => CardKind.RefOf(one.Framework, one.Stage!), one => one.Framework.Version);
        return new(await remarks.ReadBy(reader.FindPersonId(), [.. versions.Keys], ct), versions);
    }
}
