using Rouages.Assessments.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

public sealed record StartView(Questionnaire Questionnaire, bool Named, bool HasStarted) : View<StartPage>;

/// <param name="Questionnaire">The respondent's questionnaire.</param>
/// <param name="Stage">The stage shown.</param>
/// <param name="Typed">What was just typed and could not be read, by item; it takes the place of what is saved.</param>
/// <param name="Errors">What was wrong, by item.</param>
public sealed record StageView(
    Questionnaire Questionnaire, Stage Stage, IReadOnlyDictionary<string, string> Typed, Errors Errors) : View<StagePage>;

public sealed record OverviewView(Questionnaire Questionnaire) : View<OverviewPage>;

public sealed record ThanksView(Questionnaire Questionnaire) : View<ThanksPage>;

/// <summary>Every sheet at once, for a device that may lose its network on the way.</summary>
public sealed record AllSheetsView(Questionnaire Questionnaire) : View<AllSheets>;

public sealed record ClosedView(
    string Cooperation, string Title, DateTimeOffset ClosedAt, Guid Respondent, bool JustRefused) : View<ClosedPage>;

/// <summary>A link that opens nothing: mistyped, replaced by a newer one, or of a diagnosis that is gone.</summary>
public sealed record LinkGoneView : View<LinkGonePage>;
