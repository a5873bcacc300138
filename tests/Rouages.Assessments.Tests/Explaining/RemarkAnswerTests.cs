using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Domain;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Tests.Explaining;

/// <summary>The keeper of the method answers a remark; its author is told and reads it, others only what is shown to them.</summary>
public sealed class RemarkAnswerTests : IAsyncLifetime
{
    private const string Stage = "/rouages/rouages-de-la-cooperation/etapes/R5.4", Job = "objects.notification-letters";
    private const string Remark = "Il manque la charge mentale.", Reply = "Vous avez raison.\nElle vient à la version suivante.";
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Site _site = new();
    private readonly Person _author = A.Person("Ana"), _other = A.Person("Bao"), _keeper = A.Person("Odile");

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _keeper.BecomeOperator(_site.Clock.GetUtcNow());
        await _site.Has(_author, _other, _keeper);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_answer_too_long_or_shown_without_a_word_is_refused_and_what_was_typed_stays()
    {
        var remark = await Made(_site.As(_author));
        var keeper = await Opened(remark);
        var refused = await keeper.Submit("#decider", ("Answer", new string('a', 501)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(501, refused.Page.QuerySelector("#Answer")!.TextContent.Trim().Length);
        refused = await keeper.Submit("#decider", ("Answer", " "), ("Shown", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Answer-error"));
        Assert.True(refused.Page.QuerySelector("#Shown")!.HasAttribute("checked"));
        Assert.Contains("attend encore sa réponse", (await _site.As(_author).Visit(Stage)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_keeper_answers_and_nobody_answers_twice()
    {
        var remark = await Made(_site.As(_author));
        var author = _site.As(_author);
        await author.Visit(Stage);
        Assert.Equal(HttpStatusCode.NotFound, (await author.Post($"/moderation/{remark}/garder", ("Answer", "Moi"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await author.Post($"/moderation/{remark}/fiche", ("Shown", "true"))).Status);
        var keeper = await Opened(remark);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.Post($"/moderation/{remark}/fiche", ("Shown", "true"))).Status);
        await Answers(remark, Reply);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.Post($"/moderation/{remark}/garder", ("Answer", "Encore"))).Status);
    }

    [Fact]
    public async Task The_author_is_told_on_the_site_and_by_letter_and_reads_it_under_the_card()
    {
        var remark = await Made(_site.As(_author));
        await Answers(remark, Reply);
        await _site.Run(Job);
        var letter = Assert.Single(await _site.MailsTo(_author.Email!));
        Assert.Contains("a une réponse", letter.Subject, StringComparison.Ordinal);
        Assert.Contains($"/signalements/{remark}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await _site.MailsTo(_keeper.Email!), mail => mail.Subject.Contains("réponse", StringComparison.Ordinal));

        var author = _site.As(_author);
        Assert.Contains("(version 2)", (await author.Visit("/notifications")).Says(".news"), StringComparison.Ordinal);
        Assert.Contains("Elle vient à la version suivante.", (await author.Visit($"/signalements/{remark}")).Says("dl"),
            StringComparison.Ordinal);
        var sheet = (await author.Visit(Stage)).Says("main");
        Assert.Contains(Remark, sheet, StringComparison.Ordinal);
        Assert.Contains("Vous avez raison.", sheet, StringComparison.Ordinal);
        foreach (var other in new[] { _site.As(_other), _site.Visitor() })
        {
            var seen = (await other.Visit(Stage)).Text;
            Assert.DoesNotContain(Remark, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Vous avez raison.", seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_wants_no_letter_about_it_reads_it_on_the_site_alone()
    {
        var author = _site.As(_author);
        await author.Visit("/mon-compte/notifications");
        await author.Submit("#reglages", ("remark-answer", "Never"));
        await Answers(await Made(author), Reply);
        await _site.Run(Job);
        Assert.Empty(await _site.MailsTo(_author.Email!));
        Assert.Contains("a une réponse", (await author.Visit("/notifications")).Says(".news"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shown_answer_is_read_by_all_without_the_remark_until_it_is_taken_back()
    {
        var remark = await Made(_site.As(_author));
        await Answers(remark, Reply, shown: true);
        var seen = (await _site.Visitor().Visit(Stage)).Says("main")!;
        Assert.Contains("Vous avez raison.", seen, StringComparison.Ordinal);
        Assert.Contains("version 2 de la méthode", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Remark, seen, StringComparison.Ordinal);
        Assert.Contains("Answers to remarks", (await _site.Visitor().Visit("/en" + Stage)).Says("main"), StringComparison.Ordinal);
        Assert.Equal(["0", "1"], (await _site.As(_keeper).Visit("/exploitation/remarques")).Page.QuerySelectorAll("main td")
            .Select(cell => cell.TextContent));

        var keeper = await Opened(remark);
        Assert.Equal(HttpStatusCode.Found, (await keeper.Submit("#fiche")).Status);
        Assert.DoesNotContain("Vous avez raison.", (await _site.Visitor().Visit(Stage)).Text, StringComparison.Ordinal);
        Assert.Contains("Vous avez raison.", (await _site.As(_author).Visit(Stage)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_closed_without_a_word_is_said_to_be_read()
    {
        var remark = await Made(_site.As(_author));
        await Answers(remark, "");
        var author = _site.As(_author);
        Assert.Contains("a été lue", (await author.Visit("/notifications")).Says(".news"), StringComparison.Ordinal);
        Assert.Contains("Elle a été lue le", (await author.Visit(Stage)).Says("main"), StringComparison.Ordinal);
        Assert.Empty((await (await Opened(remark)).Visit($"/moderation/{remark}")).Page.QuerySelectorAll("#fiche, #decider"));
    }

    [Fact]
    public async Task A_visitor_has_one_letter_where_they_left_an_address_and_none_otherwise()
    {
        await Answers(await Made(_site.Visitor(), ("Email", "v@exemple.fr")), Reply);
        var letter = Assert.Single(await _site.MailsTo("v@exemple.fr"));
        // Nobody proved the address: what was typed beside it is not sent there.
        Assert.DoesNotContain(Remark, letter.Text, StringComparison.Ordinal);
        Assert.Contains("Elle vient à la version suivante.", letter.Text, StringComparison.Ordinal);
        Assert.Equal(Stage, letter.Link());
        Assert.Equal(0, await _site.Read(db => db.Database
            .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM objects.report WHERE email IS NOT NULL""").SingleAsync()));

        await Answers(await Made(_site.Visitor()), Reply);
        Assert.Single(await _site.Mails());
    }

    [Fact]
    public async Task The_answer_is_in_what_its_author_takes_away_and_goes_with_them_unless_all_read_it()
    {
        await Answers(await Made(_site.As(_author)), "Pour vous seule.");
        await Answers(await Made(_site.As(_author)), "Pour tout le monde.", shown: true);
        var taken = await Data(data => data.Export(_author.Id, TestContext.Current.CancellationToken));
        Assert.Contains("Pour vous seule.", taken, StringComparison.Ordinal);
        await Data(async data =>
        {
            await data.Erase(_author.Id, TestContext.Current.CancellationToken);
            return null;
        });
        Assert.Equal(["", "Pour tout le monde."], await _site.Read(db => db.Database
            .SqlQuery<string>($"""SELECT coalesce(answer, '') AS "Value" FROM objects.report ORDER BY id""").ToListAsync()));
    }

    private async Task<Guid> Made(Visitor by, params (string, string?)[] more)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        var sheet = await by.Visit(Stage);
        var there = sheet.Page.QuerySelectorAll(".card-of-stage a").Select(link => link.GetAttribute("href")!)
            .Single(link => link.StartsWith("/signaler/card/", StringComparison.Ordinal));
        await by.Visit(there);
        Assert.Equal(HttpStatusCode.Found, (await by.Submit("#signaler", [("Text", Remark), .. more])).Status);
        return await _site.Read(db => db.Database
            .SqlQuery<Guid>($"""SELECT id AS "Value" FROM objects.report ORDER BY id DESC LIMIT 1""").SingleAsync());
    }

    private async Task<Visitor> Opened(Guid remark)
    {
        var keeper = _site.As(_keeper);
        await keeper.Visit($"/moderation/{remark}");
        return keeper;
    }

    private async Task Answers(Guid remark, string answer, bool shown = false)
    {
        var keeper = await Opened(remark);
        (string, string?)[] fields = shown ? [("Answer", answer), ("Shown", "true")] : [("Answer", answer)];
        Assert.Equal(HttpStatusCode.Found, (await keeper.Submit("#decider", fields)).Status);
    }

    private async Task<string> Data(Func<IPersonalData, Task<object?>> act)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var found = await act(scope.ServiceProvider.GetServices<IPersonalData>().Single(data => data.Section == "Signalements"));
        return JsonSerializer.Serialize(found, Readable);
    }
}
