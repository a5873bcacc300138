using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rouages.Mail.Operating;
using Rouages.Mail.Outbox;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Mail;

/// <summary>What the host asks of the mail.</summary>
public static class MailSetup
{
    /// <summary>Registers the mailer and its sender; a wrong setting stops the start with a sentence.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton(provider => MailSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<MailSignal>().AddScoped<MailAllowance>().AddScoped<Mailer>().AddMailTables();
        services.AddScoped<IScheduledJob, OutboxCleaning>().AddScoped<IPersonalData, MailData>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<MailSettings>() is { Outbox: false } settings
            ? new SmtpTransport(settings) : new OutboxTransport());
        services.AddSingleton(
            new OperatorEntry(Words.Key("Courriels"), Words.Key("Ceux qui attendent, et ceux qui n’ont pas pu partir."),
                UndeliveredEndpoint.Path, 50)
            { Waiting = UndeliveredEndpoint.GivenUp });
        return services.AddHostedService<MailSender>();
    }

    /// <summary>The outbox's table alone, for whoever needs the whole model without a host.</summary>
    public static IServiceCollection AddMailTables(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITables, MailTables>());
        return services;
    }

    /// <summary>Maps what operators read of letters and, on instances that asked for it, the readable outbox.</summary>
    public static void MapMail(this IEndpointRouteBuilder pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        pages.MapUndelivered();
        if (pages.ServiceProvider.GetRequiredService<MailSettings>().Outbox)
            pages.MapOutbox();
    }
}
