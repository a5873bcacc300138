using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Rouages.Cooperations;
using Rouages.Cooperations.Contributions;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Answering;

/// <summary>On a cooperation's page: the questionnaire that waits for me, and the progress of it for those who animate.</summary>
internal sealed class AnswerPanel(RouagesDb db) : ICooperationPanel
{
    public int Order => Band.Waiting + 1;

    public async Task<RenderFragment?> Show(CooperationPlace place, CancellationToken ct)
    {
        if (place.Seat is not { } seat) return null;
        if (await db.OpenFor(seat.PersonId, place.Id, ct) is not { } open) return null;
        var followed = place.Allows(Right.OpenCampaign) ? $"/cooperations/{place.Slug}/rouages/{open.Questionnaire.Number}/suivi" : null;
        return open.IsAsked ? Panel([open.Questionnaire], followed) : followed is not null ? Panel([], followed) : null;
    }

    internal static RenderFragment Panel(IReadOnlyList<WaitingQuestionnaire> waiting, string? followed) => tree =>
    {
        tree.OpenComponent<WaitingPanel>(0);
        tree.AddComponentParameter(1, nameof(WaitingPanel.Waiting), waiting);
        tree.AddComponentParameter(2, nameof(WaitingPanel.Followed), followed);
        tree.CloseComponent();
    };
}

/// <summary>On the home page: every questionnaire that still waits for me.</summary>
internal sealed class AnswerHomePanel(RouagesDb db) : IHomePanel
{
    public int Order => Band.Waiting + 1;

    public async Task<RenderFragment?> Show(ClaimsPrincipal reader, CancellationToken ct)
    {
        if (!Guid.TryParse(reader.FindFirstValue(ClaimTypes.NameIdentifier), out var person)) return null;
        var waiting = (await db.WaitingFor(person, ct)).FindAll(questionnaire => !questionnaire.Finished);
        return waiting.Count == 0 ? null : AnswerPanel.Panel(waiting, null);
    }
}
