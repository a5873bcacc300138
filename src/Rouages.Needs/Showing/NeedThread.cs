using Rouages.Needs.Domain;
using Rouages.Objects.Provenance;
using Rouages.Web;

namespace Rouages.Needs.Showing;

/// <summary>Where a need comes from, what became of it, and what may still.</summary>
internal sealed class NeedThread(Words T)
{
    public IReadOnlyList<Knot> Of(Need need, VoiceCount voices) =>
    [
        new(KnotState.Here, KnotKind.Need, T["Besoin"], $"« {need.Sentence} »") { At = need.SaidAt, IsWritten = true },
        voices.People is { } people
            ? new(KnotState.Done, KnotKind.Voices, T["D’autres voix"], T.Count(people, "{0} personne l’a dit", "{0} personnes l’ont dit"))
            : new(KnotState.ToCome, KnotKind.Voices, T["D’autres voix"], T["Moins de trois personnes l’ont dit"])
            { Text = T["La prochaine peut être la vôtre."] },
        Worked(need),
        need.Standing == NeedStanding.Covered
            ? new(KnotState.Done, KnotKind.Change, T["Ce que cela a changé"], T["Couvert"])
            { At = need.StandingAt, Text = need.StandingReason, IsTextWritten = true }
            : new(KnotState.ToCome, KnotKind.Change, T["Un changement"], T["On le dira ici"])
            { Text = T["Avec celles et ceux qui le vivent."] },
    ];

    private Knot Worked(Need need) => need.Standing switch
    {
        NeedStanding.Worked => new(KnotState.Done, KnotKind.Activity, T["Du travail"], T["On y travaille"])
        { At = need.StandingAt, Text = need.StandingReason, IsTextWritten = true },
        NeedStanding.Covered => new(KnotState.Done, KnotKind.Activity, T["Du travail"], T["On y a travaillé"]),
        _ => new(KnotState.ToCome, KnotKind.Activity, T["Du travail"], T["Personne ne s’en est encore saisi"]),
    };
}
