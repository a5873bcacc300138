using Rouages.Host;
using Rouages.Host.CommandLine;

if (await Commands.Run(args) is { } exitCode)
    return exitCode;
try
{
    return await SiteHost.Run(args);
}
catch (Exception problem) when (StartException.Sentence(problem) is { } sentence)
{
    // A sentence for the person who starts the site; a stack trace would hide it.
    Terminal.Open().Error.WriteLine(sentence);
    return 1;
}
