using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Rouages.Assessments.Tests;

/// <summary>
/// Keeps the SQL statements that the site's pages send, as Entity Framework logs them; those of jobs beside them are not a page's.
/// </summary>
public sealed class StatementCount : ILoggerProvider
{
    private static readonly HttpContextAccessor Asking = new();

    public ConcurrentQueue<string> Sent { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Listener(StatementCount count, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category == "Microsoft.EntityFrameworkCore.Database.Command";

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (Asking.HttpContext is not null && eventId.Name?.EndsWith("CommandExecuted", StringComparison.Ordinal) == true)
                count.Sent.Enqueue(formatter(state, exception));
        }
    }
}
