using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Planning;

/// <summary>An action whose date is behind.</summary>
public sealed record LateAction(Guid Id, string Title, string Cooperation, string Slug, string? Responsible, DateOnly DueOn);

/// <summary>On the home page: what is late, in the reader's own hands or in a plan that they look after.</summary>
internal sealed class LatePanel(RouagesDb db, CooperationFinder cooperations, TimeProvider clock) : IHomePanel
{
    private const int Shown = 6;

    public int Order => Band.Waiting + 3;

    public Func<RenderFragment?>? Ask(ClaimsPrincipal reader, QueryBatch batch)
    {
        if (reader.FindPersonId() is not { } person) return null;
        var late = batch.Add(Late(person).Take(Shown + 1));
        return () => late.Rows.Count == 0 ? null : tree =>
        {
            tree.OpenComponent<LateList>(0);
            tree.AddComponentParameter(1, nameof(LateList.Lines), (IReadOnlyList<LateAction>)[.. late.Rows.Take(Shown)]);
            tree.AddComponentParameter(2, nameof(LateList.More), late.Rows.Count > Shown);
            tree.CloseComponent();
        };
    }

    private IQueryable<LateAction> Late(Guid person)
    {
        var (today, inside, inCare) =
            (Paris.Today(clock), cooperations.WhereHeld(person, Right.SeePlan), cooperations.WhereHeld(person, Right.SettlePlan));
        return
            from action in db.Set<PlanAction>().AsNoTracking()
            where action.Removed == null && action.DueOn < today
                && (action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing)
            where inCare.Contains(action.CooperationId) || (action.Responsible == person && inside.Contains(action.CooperationId))
            join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
            join responsible in db.Set<Person>() on action.Responsible equals responsible.Id into people
            from responsible in people.DefaultIfEmpty()
            orderby action.DueOn, action.Id
            select new LateAction(action.Id, action.Title, cooperation.Name, cooperation.Slug, responsible.DisplayName,
                action.DueOn!.Value);
    }
}
