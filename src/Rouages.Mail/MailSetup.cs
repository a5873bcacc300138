using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rouages.Mail.Outbox;
using Rouages.Storage;
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
        return services.AddHostedService<MailSender>();
    }

    /// <summary>The outbox's table alone, for whoever needs the whole model without a host.</summary>
    public static IServiceCollection AddMailTables(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITables, MailTables>());
        return services;
    }

    /// <summary>Maps the readable outbox, on instances that asked for it.</summary>
    public static void MapMail(this IEndpointRouteBuilder pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        if (pages.ServiceProvider.GetRequiredService<MailSettings>().Outbox)
            pages.MapOutbox();
    }
}
