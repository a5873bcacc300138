using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Printing;

/// <summary>What the host asks of the printing.</summary>
public static class PrintingSetup
{
    /// <summary>Registers the PDF printer.</summary>
    public static IServiceCollection AddPrinting(this IServiceCollection services) => services
        .AddSingleton<IChromium, Chromium>()
        .AddSingleton(provider => new PdfPrinter(provider.GetRequiredService<IChromium>()));
}
