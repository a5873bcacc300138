using System.Net;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web.Tests.Rendering;

public sealed class AcceptsTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Theory]
    [InlineData("", true, false)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true, false)]
    [InlineData("application/json", false, true)]
    [InlineData("application/problem+json", false, true)]
    [InlineData("application/json, text/html;q=0.5", true, false)]
    [InlineData("image/avif,image/webp,*/*;q=0.8", false, false)]
    public void A_request_says_what_it_reads(string accept, bool html, bool json)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;
        Assert.Equal((html, json), (Accepts.Html(request), Accepts.Json(request)));
    }

    [Theory, InlineData("application/json", HttpStatusCode.Unauthorized),
        InlineData("application/json, text/html", HttpStatusCode.Redirect)]
    public async Task A_program_without_session_is_told_so_and_a_person_is_led_to_the_door(string accept, HttpStatusCode status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/mon-compte");
        request.Headers.Accept.ParseAdd(accept);
        Assert.Equal(status, (await site.Visitor().Send(request)).Status);
    }
}
