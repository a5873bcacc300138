using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

public sealed class PicturesTests(Site site) : IClassFixture<Site>
{
    private const string Alt = "Six personnes devant un four à pain";

    [Fact]
    public async Task What_is_not_a_picture_is_refused_beside_its_field_whatever_its_name()
    {
        var (lead, place, _) = await Ready(published: true);
        foreach (var (name, content, why) in ((string, byte[], string)[])[
            ("four.jpg", Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"), "n’est pas lisible"),
                ("four.png", SamplePictures.Bomb(), "40 millions de pixels"),
            ("four.jpg", SamplePictures.Jpeg(900, 600)[..2000], "n’est pas lisible"),
                ("four.png", [.. SamplePictures.Png(9, 9), .. new byte[Pictures.LargestFile]], "trop lourde")])
        {
            var answer = await Send(lead, $"{place}/images/presentation", name, content, ("Alt", Alt));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(why, answer.Says("#Picture-error"), StringComparison.Ordinal);
            Assert.Equal(Alt, answer.Page.QuerySelector("#Alt")!.GetAttribute("value"));
        }
        Assert.Empty((await lead.Visit(place)).Page.QuerySelectorAll(".cover"));
    }

    [Fact]
    public async Task A_picture_without_words_is_asked_for_them_or_for_an_honest_no()
    {
        var (lead, place, _) = await Ready(published: true);
        var answer = await Send(lead, $"{place}/images/presentation", "four.jpg", SamplePictures.Jpeg(60, 40), ("Alt", " "));
        Assert.StartsWith("Dites en quelques mots", answer.Says("#Alt-error"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect,
            (await Send(lead, $"{place}/images/presentation", "four.jpg", SamplePictures.Jpeg(60, 40), ("Decorative", "true"))).Status);
        await lead.Follow();
        Assert.Equal("", lead.Page.QuerySelector(".cover img")!.GetAttribute("alt"));
        Assert.Equal("Choisissez une image.",
            (await (await Comes(lead, $"{place}/images/logo")).Submit("form[enctype]", ("Alt", "Un logo"))).Says("#Picture-error"));
    }

    [Fact]
    public async Task A_picture_leads_the_page_in_its_widths_upright_and_without_what_the_camera_noted()
    {
        var (lead, place, _) = await Ready(published: true);
        await Send(lead, $"{place}/images/presentation", "IMG_0001.JPG", SamplePictures.Photo(3000, 1500), ("Alt", Alt),
            ("Credit", "Ana, CC BY 4.0"));
        var shown = (await site.Visit(place)).Page.QuerySelector(".cover")!;
        Assert.Equal("Ana, CC BY 4.0", shown.QuerySelector("figcaption")!.TextContent);
        var image = shown.QuerySelector("img")!;
        Assert.Equal((Alt, "1200", "2400"), (image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height")));
        foreach (var form in image.GetAttribute("srcset")!.Split(", "))
        {
            var (address, width) = (form.Split(' ')[0], int.Parse(form.Split(' ')[1][..^1], null));
            var answer = await site.Visitor().Visit(address);
            Assert.Equal((width, 2 * width, true), SamplePictures.Look(answer.Bytes, .5, .1));
            Assert.DoesNotContain(SamplePictures.Secret, answer.Text, StringComparison.Ordinal);
            Assert.Equal(("image/webp", "nosniff", "public, max-age=300"),
                (answer.Headers["Content-Type"], answer.Headers["X-Content-Type-Options"], answer.Headers["Cache-Control"]));
        }
        Assert.Equal(3, image.GetAttribute("srcset")!.Split(", ").Length);
    }

    [Fact]
    public async Task A_picture_of_a_private_cooperation_is_there_for_those_inside_alone()
    {
        var (lead, place, _) = await Ready(published: false);
        var picture = await Put(lead, place, "logo");
        Assert.Equal("no-cache, private", (await lead.Visit(picture)).Headers["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Comes("Étranger")).Visitor.Visit(picture)).Status);
        foreach (var width in (string[])["", "?largeur=100"])
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Visit(picture + width)).Status);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_twice()
    {
        var (lead, place, _) = await Ready(published: false);
        var picture = await Put(lead, place, "logo");
        var tag = (await lead.Visit(picture)).Headers["ETag"];
        using var again = new HttpRequestMessage(HttpMethod.Get, picture) { Headers = { { "If-None-Match", tag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await lead.Send(again)).Status);
    }

    [Fact]
    public async Task A_picture_of_one_cooperation_is_not_served_by_another()
    {
        var ((lead, place, _), (other, elsewhere, _)) = (await Ready(published: true), await Ready(published: true));
        var picture = await Put(lead, place, "logo");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Visit(picture.Replace(place, elsewhere, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_picture_that_is_replaced_or_taken_away_is_erased_in_all_its_widths()
    {
        var (lead, place, _) = await Ready(published: true);
        var first = await Put(lead, place, "presentation");
        var second = await Put(lead, place, "presentation");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Visit(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Visit(second)).Status);
        Assert.Equal((0, 2), (await Rows(first), await Rows(second)));
        await lead.Visit($"{place}/images/presentation");
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit("form[action$='/retirer']")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Visit(second)).Status);
        Assert.Equal(0, await Rows(second));
        Assert.Empty((await site.Visit(place)).Page.QuerySelectorAll(".cover"));
    }

    [Fact]
    public async Task Its_words_change_without_the_picture_and_visitors_read_the_new_ones()
    {
        var (lead, place, _) = await Ready(published: true);
        var picture = await Put(lead, place, "presentation");
        await site.Visit(place);
        await lead.Visit($"{place}/images/presentation");
        await lead.Submit("form[enctype]", ("Alt", "Le four, une fois réparé"));
        var shown = (await site.Visit(place)).Page.QuerySelector(".cover img")!;
        Assert.Equal("Le four, une fois réparé", shown.GetAttribute("alt"));
        Assert.StartsWith(picture, shown.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sweep_leaves_what_is_shown()
    {
        var (lead, place, organisation) = await Ready(published: true);
        string[] shown =
            [await Put(lead, place, "logo"), await Put(lead, place, "presentation"), await Put(lead, organisation, "logo"),
                await Put(lead, organisation, "presentation")];
        site.Clock.Advance(FileSweep.Grace + TimeSpan.FromMinutes(1));
        await site.Run("sweep-files");
        foreach (var picture in shown) Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Visit(picture)).Status);
    }

    [Fact]
    public async Task A_logo_stands_before_its_name_in_the_lists_without_a_text_of_its_own()
    {
        var (lead, place, organisation) = await Ready(published: true);
        await Put(lead, place, "logo");
        await Put(lead, organisation, "logo");
        foreach (var (list, of) in ((string, string)[])[("/cooperations", place), ("/organisations", organisation), (place, organisation)])
        {
            var logo = (await site.Visit(list)).Page.QuerySelector($"img.logo[src^='{of}/images/']:not(.large)");
            Assert.Equal(("", "48"), (logo?.GetAttribute("alt"), logo?.GetAttribute("width")));
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Visit(logo!.GetAttribute("src")!)).Status);
        }
        Assert.Equal(Alt, (await site.Visit(organisation)).Page.QuerySelector("img.logo.large")?.GetAttribute("alt"));
    }

    private async Task<(Visitor Lead, string Place, string Organisation)> Ready(bool published)
    {
        var lead = await site.Comes("Porteuse");
        var organisation = await site.HasOrganisation("Le four", lead.Person);
        var cooperation = await site.HasCooperation("Autour du pain", published, (organisation, MemberRole.Lead, Engagement.Committed));
        return (lead.Visitor, $"/cooperations/{cooperation.Slug}", $"/organisations/{organisation.Slug}");
    }

    private static async Task<Visitor> Comes(Visitor visitor, string page)
    {
        Assert.Equal(HttpStatusCode.OK, (await visitor.Visit(page)).Status);
        return visitor;
    }

    private static async Task<Answer> Send(Visitor visitor, string page, string name, byte[] content, params (string, string?)[] fields) =>
        await (await Comes(visitor, page)).Attach("Picture", name, content).Submit("form[enctype]", fields);

    /// <summary>Puts a picture there and gives its bare address.</summary>
    private static async Task<string> Put(Visitor visitor, string place, string spot)
    {
        Assert.Equal(HttpStatusCode.Redirect,
            (await Send(visitor, $"{place}/images/{spot}", "a.jpg", SamplePictures.Jpeg(900, 600), ("Alt", Alt))).Status);
        await visitor.Follow();
        return visitor.Page.QuerySelector(spot == "logo" ? "img.logo.large" : ".cover img")!.GetAttribute("src")!.Split('?')[0];
    }

    private Task<int> Rows(string picture)
    {
        var id = Guid.Parse(picture.Split('/')[^1]);
        return site.Read(db => db.Database.SqlQuery<int>($"""
            SELECT ((SELECT count(*) FROM storage.file WHERE id = {id}) + (SELECT count(*) FROM storage.smaller_picture WHERE picture_id = {id}))::int AS "Value"
            """).SingleAsync());
    }
}
