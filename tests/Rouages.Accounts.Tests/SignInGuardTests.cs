using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Guarding;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class SignInGuardTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_stranger_slows_their_own_network_address_only()
    {
        for (var i = 0; i < 6; i++) await Try("ana", "192.0.2.1");
        Assert.NotNull(await Try("ana", "192.0.2.1"));
        Assert.Null(await Try("ana", "192.0.2.2"));
        Assert.Null(await Try("bao", "192.0.2.1"));
    }

    [Fact]
    public async Task A_network_of_IPv6_is_one_address()
    {
        for (var i = 0; i < 5; i++) Assert.Null(await Try("eva", $"2001:db8::{i}"));
        Assert.NotNull(await Try("eva", "2001:db8::ffff"));
        Assert.Null(await Try("eva", "2001:db8:0:1::1"));
    }

    [Fact]
    public async Task An_account_tried_from_everywhere_leaves_each_new_address_one_try()
    {
        for (var i = 0; i < Limit.Everywhere.Free; i++) Assert.Null(await Try("leo", $"198.51.100.{i}"));
        Assert.Null(await Try("leo", "203.0.113.1"));
        Assert.NotNull(await Try("leo", "203.0.113.1"));
        site.Clock.Advance(Limit.FirstPause);
        Assert.Null(await Try("leo", "203.0.113.1"));
    }

    [Fact]
    public void A_wait_never_passes_its_time() => Assert.Equal(Limit.Password.During, Limit.Password.Pause(1000));

    private async Task<Commons.Refusal?> Try(string account, string address)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        return await scope.ServiceProvider.GetRequiredService<SignInGuard>().Refuse(http, account, null, default);
    }
}
