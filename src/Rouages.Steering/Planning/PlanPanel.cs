using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Planning;

/// <summary>On a cooperation's page, for its members: what is late and what comes next.</summary>
internal sealed class PlanPanel(RouagesDb db, TimeProvider clock) : ICooperationPanel
{
    private const int Shown = 5;

    private static readonly Func<RouagesDb, Guid, DateOnly, IAsyncEnumerable<PlanLine>> Open = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, DateOnly today) => (
            from action in db.Set<PlanAction>().AsNoTracking()
            where action.CooperationId == cooperation && action.Removed == null
            where action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing
            join person in db.Set<Person>() on action.Responsible equals person.Id into people
            from person in people.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on action.ResponsibleOrganisation equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            orderby action.DueOn == null, action.DueOn, action.Id
            select new PlanLine(
                action.Id, action.Title, action.Stage, action.Production, person.DisplayName, organisation.Name, action.DueOn,
                (PlanStatus)action.Status, action.Attachments.Count, action.DueOn < today)).Take(Shown + 1));

    public int Order => Band.Deciding;

    public Func<RenderFragment?>? Ask(CooperationPlace place, QueryBatch batch)
    {
        if (!place.Allows(Right.SeePlan)) return null;

        var today = Paris.Today(clock);
        var lines = batch.Add(Open(db, place.Id, today));
        return () => lines.Rows.Count == 0 ? null : builder =>
        {
            builder.OpenComponent<ComingActions>(0);
            builder.AddComponentParameter(1, nameof(ComingActions.Place), place);
            builder.AddComponentParameter(2, nameof(ComingActions.Lines), (IReadOnlyList<PlanLine>)[.. lines.Rows.Take(Shown)]);
            builder.AddComponentParameter(3, nameof(ComingActions.More), lines.Rows.Count > Shown);
            builder.CloseComponent();
        };
    }
}
