using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Objects.Comments;
using Rouages.Objects.Moderation;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Moderation;

public sealed class ModerationTests : IAsyncLifetime
{
    private readonly ObjectsSite _site = new();

    public ValueTask InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_report_says_what_is_wrong_and_a_visitor_where_to_answer()
    {
        var comment = await _site.HasComment();
        var visitor = await _site.Visit($"/signaler/comment/{comment.Id}");
        var answer = await visitor.Submit("#signaler", ("Email", "pas une adresse"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#Reason-error"));
        Assert.NotNull(answer.Page.QuerySelector("#Email-error"));
        answer = await visitor.Submit("#signaler", ("Email", "v@example.org"), ("Reason", "Other"));
        Assert.NotNull(answer.Page.QuerySelector("#Text-error"));
        Assert.Empty(await Reports());
    }

    [Fact]
    public async Task The_same_person_reports_once_while_it_waits()
    {
        var comment = await _site.HasComment();
        var stranger = _site.As(_site.Stranger);
        await Reported(stranger, comment);
        await stranger.Visit($"/signaler/comment/{comment.Id}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.Submit("#signaler", ("Reason", "Hurtful"))).Status);
        Assert.Single(await Reports());
    }

    [Fact]
    public async Task A_comment_that_one_may_not_read_cannot_be_reported()
    {
        var comment = await _site.HasComment(audience: CommentAudience.Collective);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.As(_site.Stranger).Visit($"/signaler/comment/{comment.Id}")).Status);
    }

    [Fact]
    public async Task A_decision_without_reason_is_refused()
    {
        var (report, facilitator) = await Waiting();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await facilitator.Submit("#decider", ("Answer", " "))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await facilitator.Post($"/moderation/{report.Id}/masquer", ("Answer", ""))).Status);
        Assert.Null(Assert.Single(await Reports()).Decided);
    }

    [Fact]
    public async Task Hiding_tells_the_author_and_who_reported_shows_the_reason_and_is_logged()
    {
        var (report, facilitator) = await Waiting();
        Assert.Equal(HttpStatusCode.Found,
            (await facilitator.Post($"/moderation/{report.Id}/masquer", ("Answer", "Une personne y est nommée"))).Status);
        var page = (await _site.Visit(_site.Comments)).Answer.Text;
        Assert.Contains("Une personne y est nommée", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bonne idée.", page, StringComparison.Ordinal);
        Assert.Contains("Votre commentaire a été masqué", (await _site.As(_site.Member).Visit("/notifications")).Text,
            StringComparison.Ordinal);
        Assert.Matches("masqué — <span[^>]*>Une personne y est nommée",
            (await _site.As(_site.Stranger).Visit($"/signalements/{report.Id}")).Text);
        Assert.Contains("La modération a masqué un commentaire", (await facilitator.Visit(_site.Home)).Text, StringComparison.Ordinal);

        await facilitator.Visit($"/moderation/{report.Id}");
        Assert.Equal(HttpStatusCode.Found, (await facilitator.Submit("#decider", ("Answer", "Après vérification, non"))).Status);
        Assert.Contains("Bonne idée.", (await _site.Visit(_site.Comments)).Answer.Text, StringComparison.Ordinal);
        Assert.Equal(ReportDecision.Restored, Assert.Single(await Reports()).Decision);
    }

    [Fact]
    public async Task What_is_answered_is_not_answered_again()
    {
        var (report, facilitator) = await Waiting();
        await facilitator.Post($"/moderation/{report.Id}/garder", ("Answer", "Rien de grave"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await facilitator.Post($"/moderation/{report.Id}/masquer", ("Answer", "Si"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await facilitator.Post($"/moderation/{report.Id}/restaurer", ("Answer", "Si"))).Status);
        Assert.Null(Assert.Single(await _site.Written()).Hidden);
    }

    [Fact]
    public async Task Nobody_decides_of_what_they_wrote()
    {
        var comment = await _site.HasComment(by: _site.Facilitator);
        await Reported(_site.As(_site.Stranger), comment);
        var facilitator = _site.As(_site.Facilitator);
        var report = Assert.Single(await Reports());
        await facilitator.Visit("/moderation");
        Assert.Equal(HttpStatusCode.NotFound,
            (await facilitator.Post($"/moderation/{report.Id}/garder", ("Answer", "Moi, ça me va"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await Decides(_site.Operator, report, "garder")).Status);
    }

    [Fact]
    public async Task Words_that_may_hurt_are_read_in_the_queue_and_not_in_the_news()
    {
        var comment = await _site.HasComment("Un mot qui blesse.");
        await Reported(_site.As(_site.Stranger), comment);
        var facilitator = _site.As(_site.Facilitator);
        var news = (await facilitator.Visit("/notifications")).Says(".news");
        Assert.Contains("C’est blessant", news, StringComparison.Ordinal);
        Assert.DoesNotContain("Un mot qui blesse", news, StringComparison.Ordinal);
        Assert.Contains("Un mot qui blesse", (await facilitator.Visit("/moderation")).Says(".news"), StringComparison.Ordinal);
        var report = Assert.Single(await Reports());
        Assert.Contains("Un mot qui blesse", (await _site.As(_site.Stranger).Visit($"/signalements/{report.Id}")).Says("dl"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_has_one_letter_and_the_address_is_forgotten()
    {
        var comment = await _site.HasComment();
        var visitor = await _site.Visit($"/signaler/comment/{comment.Id}");
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit("#signaler", ("Email", "v@example.org"), ("Reason", "Wrong"))).Status);
        await Decides(_site.Facilitator, Assert.Single(await Reports()), "garder");
        Assert.Single(await _site.MailsTo("v@example.org"));
        Assert.Null(Assert.Single(await Reports()).Email);
    }

    [Fact]
    public async Task What_is_said_of_a_cooperation_goes_to_the_operators_only()
    {
        var stranger = _site.As(_site.Stranger);
        await stranger.Visit($"/signaler/cooperation/{_site.Cooperation.Id}");
        Assert.Equal(HttpStatusCode.Found, (await stranger.Submit("#signaler", ("Reason", "Wrong"))).Status);
        var report = Assert.Single(await Reports());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.As(_site.Facilitator).Visit($"/moderation/{report.Id}")).Status);
        Assert.Contains("Un signalement à traiter", (await _site.As(_site.Operator).Visit("/notifications")).Text,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Decides(_site.Operator, report, "masquer")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Decides(_site.Operator, report, "garder")).Status);
    }

    private Task<List<Report>> Reports() => _site.Read(db => db.Set<Report>().AsNoTracking().OrderBy(r => r.Id).ToListAsync());

    private static async Task Reported(Visitor by, Comment comment)
    {
        await by.Visit($"/signaler/comment/{comment.Id}");
        Assert.Equal(HttpStatusCode.Found, (await by.Submit("#signaler", ("Reason", "Hurtful"))).Status);
    }

    [Fact]
    public async Task What_hurts_is_hidden_in_a_closed_cooperation_too()
    {
        var (report, _) = await Waiting();
        await _site.Close();
        Assert.Equal(HttpStatusCode.Found, (await Decides(_site.Facilitator, report, "masquer")).Status);
        Assert.NotNull(Assert.Single(await _site.Written()).Hidden);
    }

    [Fact]
    public async Task A_report_that_only_blocked_people_would_answer_goes_to_the_operators()
    {
        await _site.Do(db => db.Set<Person>().Where(p => p.Id == _site.Lead.Id || p.Id == _site.Facilitator.Id)
            .ExecuteUpdateAsync(p => p.SetProperty(one => one.BlockedAt, _site.Clock.GetUtcNow())));
        await Reported(_site.As(_site.Stranger), await _site.HasComment());
        Assert.Equal([_site.Operator.Id], await _site.Read(db =>
            db.Set<Rouages.Objects.Notifications.Notification>().Where(n => n.Kind == "report").Select(n => n.PersonId).ToListAsync()));
    }

    [Fact]
    public async Task A_report_is_not_reported()
    {
        var (report, facilitator) = await Waiting();
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.Visit($"/signaler/report/{report.Id}")).Status);
    }

    private async Task<(Report Report, Visitor Facilitator)> Waiting()
    {
        await Reported(_site.As(_site.Stranger), await _site.HasComment());
        var (report, facilitator) = (Assert.Single(await Reports()), _site.As(_site.Facilitator));
        Assert.Contains("À traiter", (await facilitator.Visit("/moderation")).Text, StringComparison.Ordinal);
        await facilitator.Visit($"/moderation/{report.Id}");
        return (report, facilitator);
    }

    private async Task<Answer> Decides(Person person, Report report, string how)
    {
        var visitor = _site.As(person);
        await visitor.Visit($"/moderation/{report.Id}");
        return await visitor.Post($"/moderation/{report.Id}/{how}", ("Answer", "Vu"));
    }
}
