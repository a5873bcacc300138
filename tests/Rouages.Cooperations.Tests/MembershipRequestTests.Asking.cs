using System.Net;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>Asking from the page where one arrives, and who reads of it.</summary>
public sealed partial class MembershipRequestTests
{
    [Fact]
    public async Task A_refusal_is_read_by_those_who_manage_the_members_and_by_who_asked_alone()
    {
        var met = await Meeting();
        await Asks(met);
        Assert.DoesNotContain("Demande d’entrée", (await met.Other.Visitor.Visit(met.Home)).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Demande d’entrée", (await met.Other.Visitor.Visit($"{met.Home}/collectif")).Says("main"),
            StringComparison.Ordinal);
        Assert.Contains("Demande d’entrée envoyée", (await met.Asker.Visitor.Visit($"{met.Home}/collectif")).Says("main"),
            StringComparison.Ordinal);
        await met.Lead.Visitor.Visit($"{met.Home}/collectif");
        await met.Lead.Visitor.Submit("form[action$=decliner]", ("Reason", "Plus tard."));
        foreach (var (reader, reads) in new[] { (met.Lead, true), (met.Asker, true), (met.Other, false) })
            Assert.Equal(reads, (await reader.Visitor.Visit(met.Home)).Says(".story")!.Contains("non retenue", StringComparison.Ordinal));
        Assert.DoesNotContain("Plus tard.", (await met.Other.Visitor.Visit(met.Home)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_came_to_see_asks_from_the_first_page_with_a_word_of_their_own()
    {
        var met = await Meeting();
        var card = await met.Asker.Visitor.Visit(met.Home);
        Assert.Contains("Je veux participer", card.Says("#participer"), StringComparison.Ordinal);
        Assert.Null((await met.Other.Visitor.Visit(met.Home)).Page.QuerySelector("#participer"));

        await met.Asker.Visitor.Visit($"{met.Home}/collectif/participer");
        var tooLong = new string('é', Membership.LongestWords + 1);
        var wrong = await met.Asker.Visitor.Submit("#ask", ("Words", tooLong));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Page.QuerySelector("#Words-error"));
        Assert.Null(await AskedAt(met));

        Assert.Equal(met.Home, (await met.Asker.Visitor.Submit("#ask", ("Words", "Nous avons un four.\nEt du bois."))).Location);
        Assert.NotNull(await AskedAt(met));
        Assert.Contains("Votre demande attend une réponse", (await met.Asker.Visitor.Follow()).Says("#participer"),
            StringComparison.Ordinal);
        var letter = Assert.Single(await site.MailsTo(met.Lead.Person.Email!));
        Assert.Contains("Bao vous écrit :", Plain(letter.Text), StringComparison.Ordinal);
        Assert.Contains("Nous avons un four.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Nous avons un four.", (await met.Lead.Visitor.Visit($"{met.Home}/collectif")).Says("#demandes"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Nous avons un four.", (await met.Lead.Visitor.Visit(met.Home)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nous avons un four.", (await met.Other.Visitor.Visit($"{met.Home}/collectif")).Text,
            StringComparison.Ordinal);

        await met.Asker.Visitor.Visit("/mon-compte/supprimer");
        await met.Asker.Visitor.Submit("#erase", ("Current", A.Password));
        Assert.DoesNotContain("Nous avons un four.", (await met.Lead.Visitor.Visit($"{met.Home}/collectif")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_part_already_has_nothing_to_ask()
    {
        var met = await Meeting();
        Assert.Equal($"{met.Home}/collectif", (await met.Other.Visitor.Visit($"{met.Home}/collectif/participer")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await met.Other.Visitor.Post($"{met.Home}/collectif/participer")).Status);
    }
}
