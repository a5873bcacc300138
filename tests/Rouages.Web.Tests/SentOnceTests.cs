using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Rouages.Web.Tests;

public sealed class SentOnceTests
{
    private static readonly Moment Now = new(new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
    private static readonly string Mark = $"{Guid.CreateVersion7(Now.GetUtcNow().AddMinutes(-5)):N}";

    [Fact]
    public void The_same_form_sent_again_makes_the_same_thing_whatever_its_token_and_its_line_ends() =>
        Assert.Equal(Id(Mark, "/a", ("Text", "Un four\r\ndeux bancs"), ("__RequestVerificationToken", "a")),
            Id(Mark, "/a", ("__RequestVerificationToken", "b"), ("Text", "Un four\ndeux bancs")));

    [Fact]
    public void Another_text_another_field_another_address_or_another_opening_makes_another_thing()
    {
        var other = $"{Guid.CreateVersion7(Now.GetUtcNow().AddMinutes(-5)):N}";
        Assert.Equal(5, new[]
        {
            Id(Mark, "/a", ("Text", "Un four")), Id(Mark, "/a", ("Text", "Un autre")), Id(Mark, "/a", ("Title", "Un four")),
            Id(Mark, "/b", ("Text", "Un four")), Id(other, "/a", ("Text", "Un four")),
        }.Distinct().Count());
    }

    [Fact]
    public void Another_person_or_a_file_of_another_content_makes_another_thing() =>
        Assert.Equal(4, new[]
        {
            Id(Mark, "a", "un"), Id(Mark, "a", "un"), Id(Mark, "b", "un"), Id(Mark, "a", "deux"), Id(Mark, null, "un"),
        }.Distinct().Count());

    [Theory]
    [InlineData(null), InlineData(""), InlineData("faux"), InlineData("00000000000000000000000000000000")]
    [InlineData("ffffffffffff7fffbfffffffffffffff")] // long after today
    public void Without_a_mark_of_ours_each_sending_makes_something(string? mark) =>
        Assert.NotEqual(Id(mark, "/a", ("Text", "Un four")), Id(mark, "/a", ("Text", "Un four")));

    [Fact]
    public void What_is_made_keeps_the_version_and_the_time_of_its_mark()
    {
        var id = Id(Mark, "/a", ("Text", "Un four"));
        Assert.Equal((7, Mark[..12]), (id.Version, $"{id:N}"[..12]));
    }

    private static Guid Id(string mark, string? person, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content.PadRight(8));
        var http = new DefaultHttpContext();
        if (person is not null) http.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)]));
        http.Request.Form = new FormCollection(
            new() { [SentOnce.Field] = mark }, new FormFileCollection { new FormFile(new MemoryStream(bytes), 0, 8, "File", "a.pdf") });
        return SentOnce.IdOf(http, Now);
    }

    private static Guid Id(string? mark, string path, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(field => field.Name, field => new StringValues(field.Value));
        if (mark is not null) form[SentOnce.Field] = mark;
        var http = new DefaultHttpContext();
        (http.Request.Path, http.Request.Form) = (path, new FormCollection(form));
        return SentOnce.IdOf(http, Now);
    }

    private sealed class Moment(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
