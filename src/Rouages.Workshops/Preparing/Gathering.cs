using Microsoft.AspNetCore.Components;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Preparing;

/// <summary>Offers the workshop in which a group looks at its diagnosis: the first format that has a time to agree on its stages.</summary>
internal sealed class Gathering(Formats formats) : IGathering
{
    public RenderFragment? Form(CooperationPlace place) =>
        place.Allows(Right.EditPlan) && formats.Offered(Words.English ? "en" : "fr").FirstOrDefault(IsAboutDiagnosis) is { } format
            ? builder =>
            {
                builder.OpenComponent<GatherForm>(0);
                builder.AddComponentParameter(1, nameof(GatherForm.Place), place);
                builder.AddComponentParameter(2, nameof(GatherForm.Format), format);
                builder.CloseComponent();
            }
    : null;

    private static bool IsAboutDiagnosis(Format format) => format.Steps.Any(step => step.Kind == StepKind.Agree);
}
