using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web.Tests.Rendering;

public sealed class PageTextTests
{
    [Fact]
    public async Task What_was_written_by_pieces_of_all_kinds_arrives_whole()
    {
        var long_ = string.Concat(Enumerable.Repeat("« Où en êtes-vous ? » 🌱 ", 9000));
        using var text = new PageText();
        text.Write('<');
        text.Write((string?)null);
        text.Write(long_);
        text.Write("xyz".ToCharArray(), 1, 1);
        text.Write('>');

        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await text.Send(http.Response, TestContext.Current.CancellationToken);

        var sent = ((MemoryStream)http.Response.Body).ToArray();
        Assert.Equal($"<{long_}y>", Encoding.UTF8.GetString(sent));
        Assert.Equal(sent.Length, http.Response.ContentLength);
    }
}
