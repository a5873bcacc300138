using Rouages.Mail.Outbox;

namespace Rouages.Mail.Tests;

public sealed class OutboxExposureTests
{
    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("https://[::1]:5443", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.168.1.5", false)]
    [InlineData("https://rouages.example/", false)]
    public void Only_this_machine_may_read_the_letters(string url, bool mayRead) => Assert.Equal(mayRead, OutboxExposure.IsLoopback(url));
}
