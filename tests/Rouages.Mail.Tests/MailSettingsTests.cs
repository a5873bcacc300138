using Microsoft.Extensions.Configuration;
using Rouages.Commons;

namespace Rouages.Mail.Tests;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Mail:Host=smtp.example", "Mail:From")]
    [InlineData("Mail:Host=smtp.example;Mail:From=a@b.fr", "Site:Address")]
    [InlineData("Mail:Host=smtp.example;Mail:From=a@b.fr;Site:Address=rouages.example", "Site:Address")]
    [InlineData("Mail:Host=smtp.example;Mail:From=a@b.fr;Site:Address=https://r.example;Mail:Outbox=true", "Mail:Outbox")]
    [InlineData("Mail:StartTls=false", "Mail:Security")]
    [InlineData("Mail:Security=ssl", "Mail:Security")]
    [InlineData("Mail:Password_FILE=/nulle/part", "Mail:Password_FILE")]
    public void A_wrong_setting_is_named(string settings, string named) =>
        Assert.Contains(named, Assert.Throws<SettingException>(() => Read(settings)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "StartTls")]
    [InlineData("Mail:Port=465", "Tls")]
    [InlineData("Mail:Port=465;Mail:Security=starttls", "StartTls")]
    [InlineData("Mail:Port=25;Mail:Security=none", "None")]
    public void The_line_is_protected_unless_said_otherwise(string settings, string security) =>
        Assert.Equal(security, Read(settings).Security.ToString());

    [Fact]
    public void Without_settings_letters_wait() => Assert.False(Read("").CanLeave);

    private static MailSettings Read(string settings) => MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build());
}
