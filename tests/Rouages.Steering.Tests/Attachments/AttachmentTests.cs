using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Steering.Documents;
using Rouages.Storage;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Attachments;

public sealed class AttachmentTests(PlanSite site) : IClassFixture<PlanSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n%charte\n");

    [Fact]
    public async Task A_picture_that_says_it_is_a_pdf_is_refused_and_the_name_is_kept()
    {
        var answer = await Prove(await Open(), "charte.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#File-error"));
        Assert.Equal("Charte signée", answer.Page.QuerySelector("#ProofTitle")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_file_over_ten_megabytes_is_refused()
    {
        var answer = await Prove(await Open(), "charte.pdf", [.. Pdf, .. new byte[Rouages.Steering.Domain.Attachment.LargestFile]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#File-error"));
    }

    [Fact]
    public async Task Proofs_take_their_place_beside_the_documents_of_the_cooperation()
    {
        var member = await Open();
        var before = await Bytes();
        await Prove(member, "charte.pdf", Pdf);
        Assert.Equal(before + Pdf.Length, await Bytes());

        async Task<long> Bytes()
        {
            await using var scope = site.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SharedSpace>().Bytes(site.Cooperation.Id, default);
        }
    }

    [Fact]
    public async Task A_picture_is_kept_without_what_the_camera_wrote_and_shown_beside_its_name()
    {
        var member = await Open();
        await Prove(member, "affiche.jpg", SamplePictures.Photo(900, 600));
        await member.Follow();
        var (link, shown) = (member.Page.QuerySelector(".proofs a")!.GetAttribute("href")!, member.Page.QuerySelector(".proofs img")!);
        Assert.Equal("Charte signée", shown.GetAttribute("alt"));
        var whole = await member.Visit(link);
        Assert.StartsWith("attachment", whole.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.DoesNotContain(SamplePictures.Secret, whole.Text, StringComparison.Ordinal);
        Assert.Equal((600, 900, true), SamplePictures.Look(whole.Bytes, .5, .1));
        var small = await member.Visit(shown.GetAttribute("srcset")!.Split(' ')[0]);
        Assert.Equal(("image/webp", "no-cache, private"), (small.Headers["Content-Type"], small.Headers["Cache-Control"]));
        Assert.Equal(320, SamplePictures.Look(small.Bytes, 0, 0).Width);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(site.Stranger).Visit(shown.GetAttribute("src")!)).Status);
    }

    [Fact]
    public async Task A_proof_survives_the_sweep_and_its_file_goes_with_its_action()
    {
        var action = await site.HasAction("Prouver longtemps");
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        await Prove(member, "charte.pdf", Pdf);
        await member.Follow();
        var link = member.Page.QuerySelector(".proofs a")!.GetAttribute("href")!;
        site.Clock.Advance(FileSweep.Grace + TimeSpan.FromMinutes(1));
        await site.Run("sweep-files");
        Assert.Equal(Pdf, (await site.As(site.Member).Visit(link)).Bytes);
        await site.Do(db => db.Set<Rouages.Steering.Domain.PlanAction>().Where(a => a.Id == action.Id).ExecuteDeleteAsync());
        await site.Run("sweep-files");
        Assert.Equal(0, await site.Read(db => db.Database
            .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM storage.file WHERE owner_id = {action.Id}""").SingleAsync()));
    }

    [Fact]
    public void A_file_somewhat_too_large_is_read_to_its_end_so_that_the_form_can_say_so()
    {
        var endpoint = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.RoutePattern.RawText?.EndsWith("/preuves", StringComparison.Ordinal) == true);
        Assert.True(
            endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>(
                )?.MaxRequestBodySize >= 4L * Rouages.Steering.Domain.Attachment.LargestFile);
    }

    [Fact]
    public async Task Neither_file_nor_link_is_asked_for_again()
    {
        var member = await Open();
        var answer = await member.Submit("form[enctype]", ("ProofTitle", "Charte signée"));
        Assert.Equal("Choisissez un fichier ou collez un lien.", answer.Says("#File-error"));
    }

    [Fact]
    public async Task A_link_that_runs_a_script_is_refused()
    {
        var member = await Open();
        var answer = await member.Submit("form[enctype]", ("ProofTitle", "Charte"), ("Link", "javascript:alert(1)"));
        Assert.Equal("Collez une adresse qui commence par https://.", answer.Says("#Link-error"));
    }

    [Fact]
    public async Task A_proof_is_handed_out_as_an_attachment_and_can_be_withdrawn()
    {
        var member = await Open();
        Assert.Equal(HttpStatusCode.Redirect, (await Prove(member, "charte.pdf", Pdf)).Status);
        await member.Follow();
        var link = member.Page.QuerySelector(".proofs a")!.GetAttribute("href")!;

        var file = await member.Visit(link);
        Assert.Equal(Pdf, file.Bytes);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);

        await member.Visit(link[..link.IndexOf("/preuves", StringComparison.Ordinal)]);
        await member.Submit("form[action$='/retirer']:not(.apart)");
        Assert.Equal(HttpStatusCode.NotFound, (await member.Visit(link)).Status);
    }

    private async Task<Visitor> Open()
    {
        var action = await site.HasAction("Prouver");
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        return member;
    }

    private static Task<Answer> Prove(Visitor member, string name, byte[] content) =>
        member.Attach("File", name, content).Submit("form[enctype]", ("ProofTitle", "Charte signée"));
}
