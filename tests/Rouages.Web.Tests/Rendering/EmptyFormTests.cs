using System.Net;

namespace Rouages.Web.Tests.Rendering;

public sealed class EmptyFormTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public async Task A_form_sent_without_any_field_is_an_empty_form()
    {
        using var visitor = await site.Visit("/connexion");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Post("/deconnexion")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/inscription")).Status);
    }
}
