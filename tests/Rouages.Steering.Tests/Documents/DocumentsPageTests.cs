using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Documents;

public sealed class DocumentsPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n%charte\n");

    private string Here => $"{site.Plan}/documents";

    [Fact]
    public async Task A_picture_that_says_it_is_a_pdf_is_refused_and_the_name_is_kept()
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        var answer = await member.Attach("File", "charte.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            .Submit("form[enctype]", ("Title", "Charte"), ("Theme", "gouvernance"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#File-error"));
        Assert.Equal("gouvernance", answer.Page.QuerySelector("#Theme")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("diapos.pptx", "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("diapos.pptx", "word/document.xml", null)]
    [InlineData("diapos.docx", "ppt/presentation.xml", null)]
    public async Task Slides_are_known_by_what_they_hold(string name, string holds, string? type)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in new[] { "[Content_Types].xml", holds }) archive.CreateEntry(entry);
        var member = site.As(site.Member);
        await member.Visit(Here);
        var title = $"Diapos {name} {holds}";
        var answer = await member.Attach("File", name, packed.ToArray()).Submit("form[enctype]", ("Title", title));
        Assert.Equal(type is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Redirect, answer.Status);
        if (type is null) return;
        await member.Visit(Here);
        var file = await member.Visit(Item(member, title).QuerySelector("p a")!.GetAttribute("href")!);
        Assert.Equal(type, file.Headers["Content-Type"]);
        Assert.Equal(packed.ToArray(), file.Bytes);
        Assert.Contains(name, file.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "#Link-error", "Collez une adresse qui commence par https://.")]
    [InlineData("", "#File-error", "Choisissez un fichier ou collez un lien.")]
    public async Task Neither_a_script_nor_nothing_is_shared(string link, string field, string sentence)
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        Assert.Equal(sentence, (await member.Submit("form[enctype]", ("Title", "Charte"), ("Link", link))).Says(field));
    }

    [Fact]
    public async Task A_file_and_a_link_at_once_are_refused_and_a_shared_one_is_told_and_found_by_a_word()
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        var both = await member.Attach("File", "a.pdf", Pdf).Submit("form[enctype]", ("Title", "Les deux"), ("Link", "https://exemple.fr"));
        Assert.Contains("pas les deux", both.Says("#Link-error"), StringComparison.Ordinal);
        await member.Visit(Here);
        await member.Submit("form[enctype]", ("Title", "Règlement intérieur"), ("Link", "https://exemple.fr"));
        Assert.Contains("Règlement intérieur", (await site.As(site.Facilitator).Visit("/notifications")).Text, StringComparison.Ordinal);
        Assert.NotNull((await member.Visit($"{Here}?mot=reglement")).Page.QuerySelector(".documents > li[id^=document-]"));
        Assert.Null((await member.Visit($"{Here}?mot=introuvable")).Page.QuerySelector(".documents > li"));
    }

    [Fact]
    public async Task A_new_version_stands_before_the_former_which_is_still_there()
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        await member.Attach("File", "statuts.pdf", Pdf).Submit("form[enctype]", ("Title", "Statuts"), ("Theme", "gouvernance"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await member.Visit(Here);
        await member.Visit(Item(member, "Statuts").QuerySelector("a[href*='version=']")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("Statuts", member.Page.QuerySelector("#Title")?.GetAttribute("value"));
        await member.Submit("form[enctype]", ("Link", "https://exemple.fr/statuts"), ("Note", "Article 3 relu"));
        await member.Visit(Here);
        var item = Item(member, "Statuts");
        Assert.Equal("https://exemple.fr/statuts", item.QuerySelector("p a")!.GetAttribute("href"));
        Assert.Contains("1 version précédente", item.TextContent, StringComparison.Ordinal);
        var file = await member.Visit(item.QuerySelector("details a")!.GetAttribute("href")!);
        Assert.Equal(Pdf, file.Bytes);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers["X-Content-Type-Options"]);
        Assert.Equal(HttpStatusCode.NotFound, await site.As(site.Stranger).Status(item.QuerySelector("details a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_file_survives_the_sweep_and_goes_with_its_document()
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        await member.Attach("File", "budget.pdf", Pdf).Submit("form[enctype]", ("Title", "Budget"));
        var id = await site.Read(db => db.Set<SharedDocument>().Where(d => d.Title == "Budget").Select(d => d.Id).SingleAsync());
        site.Clock.Advance(FileSweep.Grace + TimeSpan.FromMinutes(1));
        await site.Run("sweep-files");
        member = site.As(site.Member);
        Assert.Equal(Pdf, (await member.Visit($"{Here}/{id}/fichier")).Bytes);
        await member.Visit(Here);
        Assert.Equal(HttpStatusCode.Redirect, (await member.Post($"{Here}/{id}/retirer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await member.Status($"{Here}/{id}/fichier"));
    }

    [Fact]
    public async Task What_another_added_is_removed_by_those_who_facilitate_alone()
    {
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit(Here);
        await facilitator.Submit("form[enctype]", ("Title", "Le site"), ("Link", "https://exemple.fr"));
        var id = await site.Read(db => db.Set<SharedDocument>().Where(d => d.Title == "Le site").Select(d => d.Id).SingleAsync());
        var member = site.As(site.Member);
        await member.Visit(Here);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Post($"{Here}/{id}/retirer")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Post($"{Here}/{id}/retirer")).Status);
    }

    [Fact]
    public void A_full_space_says_so()
    {
        Assert.NotNull(SharedDocument.Fits(SharedDocument.Most, 0, 0));
        Assert.NotNull(SharedDocument.Fits(1, SharedDocument.MostBytes, 1));
        Assert.Null(SharedDocument.Fits(SharedDocument.Most - 1, SharedDocument.MostBytes, 0));
    }

    private static AngleSharp.Dom.IElement Item(Visitor visitor, string title) =>
        visitor.Page.QuerySelectorAll(".documents > li").Single(item => item.TextContent.Contains(title, StringComparison.Ordinal));
}
