namespace Rouages.Accounts.Tests;

public sealed class ReturnTests
{
    [Theory]
    [InlineData("https://ailleurs.example"), InlineData("//ailleurs.example"), InlineData("/\\ailleurs.example"),
        InlineData("\\\\ailleurs"), InlineData("/a\\b"),
     InlineData("javascript:alert(1)"), InlineData("/a\r\nSet-Cookie: x"), InlineData(""), InlineData(null), InlineData("cooperations"),
         InlineData("/\t/ailleurs.example")]
    public void An_address_elsewhere_leads_home(string? address) => Assert.Equal("/", Return.Safe(address));

    [Theory]
    [InlineData("/"), InlineData("/cooperations/beauvais"), InlineData("/en/cooperations?page=2"), InlineData("/invitation/abc")]
    public void An_address_of_the_site_is_kept(string address) => Assert.Equal(address, Return.Safe(address));

    [Theory]
    [InlineData("/é", "/%C3%A9"), InlineData("/a\u2028b", "/a%E2%80%A8b"), InlineData("/a b", "/a%20b"),
        InlineData("/%C3%A9?q=%26", "/%C3%A9?q=%26"), InlineData("/🌱", "/%F0%9F%8C%B1")]
    public void An_address_is_given_as_a_header_can_carry_it(string address, string encoded) => Assert.Equal(encoded, Return.Safe(address));

    [Fact]
    public void The_home_page_needs_no_query() => Assert.Equal(("", "?retour=%2Fa%3Fb%3D1"), (Return.Query("/"), Return.Query("/a?b=1")));
}
