using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Mail.Tests;

public sealed class MailAllowanceTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public async Task One_address_is_not_written_to_again_and_again_whoever_asks()
    {
        for (var i = 0; i < MailAllowance.PerAddress; i++) Assert.Null(await Post(["victime@exemple.fr"], new(Someone())));
        var refusal = await Post(["Victime@Exemple.fr"], new(Someone()));
        Assert.Contains("a déjà reçu", refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(MailAllowance.PerAddress, (await site.MailsTo("victime@exemple.fr")).Count);

        site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Null(await Post(["victime@exemple.fr"], new(Someone())));
    }

    [Fact]
    public async Task Invitations_do_not_use_up_what_an_owner_asks_for()
    {
        for (var i = 0; i < MailAllowance.PerAddress; i++) Assert.Null(await Post(["inscrite@exemple.fr"], new(Someone())));
        Assert.Null(await Post(["inscrite@exemple.fr"], new()));
    }

    [Fact]
    public async Task One_person_writes_to_one_large_list_a_day_and_a_refused_list_is_not_counted()
    {
        var cause = new MailCause(Someone());
        Assert.Contains("beaucoup de courriels", (await Post(Emails("trop", MailAllowance.PerPerson + 1), cause))!.Message,
            StringComparison.Ordinal);
        Assert.Empty(await site.MailsTo("trop0@exemple.fr"));
        Assert.Null(await Post(Emails("liste", MailAllowance.PerPerson), cause));
        Assert.NotNull(await Post(["encore@exemple.fr"], cause));
    }

    [Fact]
    public async Task One_cooperation_has_a_count_of_its_own()
    {
        var cooperation = Someone();
        for (var i = 0; i < MailAllowance.PerCooperation / 500; i++)
            Assert.Null(await Post(Emails($"coop{i}n", 500), new(Someone(), cooperation)));
        Assert.Contains("Cette coopération", (await Post(["apres@exemple.fr"], new(Someone(), cooperation)))!.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_at_once_are_a_hundred()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Post(["rafale@exemple.fr"], new(Someone()))));
        Assert.Equal(MailAllowance.PerAddress, answers.Count(answer => answer is null));
    }

    [Fact]
    public async Task Confirmed_addresses_are_not_counted()
    {
        for (var i = 0; i < MailAllowance.PerAddress * 2; i++)
            Assert.Null(await Post(Addressee.Account(Someone(), "compte@exemple.fr", "fr", null)));
    }

    [Fact]
    public async Task The_table_of_counts_names_nobody_and_is_emptied()
    {
        await Post(["discrete@exemple.fr"], new(Someone()));
        Assert.DoesNotContain("discrete", string.Join(' ', await Keys()), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromHours(25));
        await site.Run("mail.cleaning");
        Assert.Empty(await Keys());
    }

    private Task<List<string>> Keys() => site.Read(
        db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<MailCount>().Select(count => count.Key)));

    private static string[] Emails(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(number => $"{name}{number}@exemple.fr")];

    private Guid Someone() => Guid.CreateVersion7(site.Clock.GetUtcNow());

    private Task<Refusal?> Post(Addressee to) => Post([new Posting(to, Write)], new());

    private Task<Refusal?> Post(string[] emails, MailCause cause) =>
        Post([.. emails.Select(email => new Posting(Addressee.Typed(email, "fr"), Write))], cause);

    private async Task<Refusal?> Post(Posting[] letters, MailCause cause)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var refusal = await scope.ServiceProvider.GetRequiredService<Mailer>().Post(letters, cause, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
        return refusal;
    }

    private static MailMessage Write(Rouages.Web.Words T) => new("Sujet", ["Texte"]);
}
