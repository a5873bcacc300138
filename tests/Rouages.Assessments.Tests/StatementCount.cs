using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Rouages.Assessments.Tests;

/// <summary>Keeps the SQL statements that the site sends, as Entity Framework logs them.</summary>
public sealed class StatementCount : ILoggerProvider
{
    public ConcurrentQueue<string> Sent { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Listener(StatementCount count, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category == "Microsoft.EntityFrameworkCore.Database.Command";

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name?.EndsWith("CommandExecuted", StringComparison.Ordinal) == true) count.Sent.Enqueue(formatter(state, exception));
        }
    }
}
