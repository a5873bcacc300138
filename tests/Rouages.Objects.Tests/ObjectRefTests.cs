namespace Rouages.Objects.Tests;

public sealed class ObjectRefTests
{
    [Fact]
    public void Its_text_is_read_back()
    {
        var reference = new ObjectRef("cooperation", Guid.Parse("01970000-0000-7000-8000-000000000001"));
        Assert.True(ObjectRef.TryParse(reference.ToString(), out var read));
        Assert.Equal(reference, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":01970000-0000-7000-8000-000000000001")]
    [InlineData("Cooperation:01970000-0000-7000-8000-000000000001")]
    [InlineData("cooperation")]
    [InlineData("cooperation:1")]
    [InlineData("cooperation:{01970000-0000-7000-8000-000000000001}")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz:01970000-0000-7000-8000-000000000001")]
    public void Anything_else_is_refused(string? text) => Assert.False(ObjectRef.TryParse(text, out _));
}
