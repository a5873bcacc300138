using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Answering;

/// <summary>On a cooperation's page: the questionnaire that waits for me, and the progress of it for those who animate.</summary>
internal sealed class AnswerPanel(RouagesDb db) : ICooperationPanel
{
    public int Order => Band.Waiting + 1;

    public Func<RenderFragment?>? Ask(CooperationPlace place, QueryBatch batch)
    {
        if (place.Seat is not { } seat) return null;
        var open = batch.Add(Waiting.OpenFor(db, seat.PersonId, place.Id));
        return () => open.Rows is [var found] ? Show(place, found) : null;
    }

    private static RenderFragment? Show(CooperationPlace place, OpenQuestionnaire open)
    {
        var followed = place.Allows(Right.OpenCampaign) ? $"/cooperations/{place.Slug}/rouages/{open.Questionnaire.Number}/suivi" : null;
        return open.IsAsked ? Panel([open.Questionnaire], followed) : followed is not null ? Panel([], followed) : null;
    }

    internal static RenderFragment Panel(IReadOnlyList<WaitingQuestionnaire> waiting, string? followed) => tree =>
    {
        tree.OpenComponent<WaitingPanel>(0);
        tree.AddComponentParameter(1, nameof(WaitingPanel.Waiting), waiting);
        tree.AddComponentParameter(2, nameof(WaitingPanel.Progress), followed);
        tree.CloseComponent();
    };
}

/// <summary>On the home page: every questionnaire that still waits for me.</summary>
internal sealed class AnswerHomePanel(RouagesDb db) : IHomePanel
{
    public int Order => Band.Waiting + 1;

    public Func<RenderFragment?>? Ask(ClaimsPrincipal reader, QueryBatch batch)
    {
        if (!Guid.TryParse(reader.FindFirstValue(ClaimTypes.NameIdentifier), out var person)) return null;
        var mine = batch.Add(db.WaitingFor(person));
        return () => mine.Rows.Where(questionnaire => !questionnaire.Finished)
            .ToList() is { Count: > 0 } waiting ? AnswerPanel.Panel(waiting, null) : null;
    }
}
