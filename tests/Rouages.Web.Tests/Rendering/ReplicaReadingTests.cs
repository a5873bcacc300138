using Microsoft.AspNetCore.Http;

namespace Rouages.Web.Tests.Rendering;

public sealed class ReplicaReadingTests
{
    [Theory]
    [InlineData("POST", null, null)]
    [InlineData("GET", ".AspNetCore.Identity.Application=a", null)]
    [InlineData("GET", ".AspNetCore.Antiforgery.x=a", null)]
    [InlineData("GET", "rouages.said=a", null)]
    [InlineData("GET", null, "Bearer a")]
    public void Whoever_may_have_written_reads_the_primary(string method, string? cookie, string? authorization) =>
        Assert.False(ReplicaReading.May(Asked(method, cookie, authorization, isPublic: true)));

    [Fact]
    public void A_page_that_does_not_say_it_is_everybodys_reads_the_primary() =>
        Assert.False(ReplicaReading.May(Asked("GET", null, null, isPublic: false)));

    [Theory]
    [InlineData("GET"), InlineData("HEAD")]
    public void A_stranger_may_read_a_replica_in_the_comfort_they_chose(string method)
    {
        Assert.True(ReplicaReading.May(Asked(method, null, null, isPublic: true)));
        Assert.True(ReplicaReading.May(Asked(method, $"{ReadingComfort.Cookie}=dark", null, isPublic: true)));
        Assert.False(ReplicaReading.May(Asked(method, $"{ReadingComfort.Cookie}=dark; session=a", null, isPublic: true)));
    }

    private static DefaultHttpContext Asked(string method, string? cookie, string? authorization, bool isPublic)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        if (cookie is not null) http.Request.Headers.Cookie = cookie;
        if (authorization is not null) http.Request.Headers.Authorization = authorization;
        http.SetEndpoint(new(null, isPublic ? new(new ReadsReplicaMetadata()) : EndpointMetadataCollection.Empty, "page"));
        return http;
    }
}
