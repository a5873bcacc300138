using Microsoft.AspNetCore.Components;
using Rouages.Cooperations;

namespace Rouages.Contracts.Workshops;

/// <summary>The question that a closed diagnosis asks the workshops: how does the group look at it in one room?</summary>
public interface IGathering
{
    /// <summary>
    /// The form that prepares, in one press, a workshop about the last closed diagnosis of the cooperation; null when this person may not,
    /// or when no format of this installation does it.
    /// </summary>
    RenderFragment? Form(CooperationPlace place);
}
