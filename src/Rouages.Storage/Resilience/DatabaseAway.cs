using System.Net.Sockets;
using Npgsql;

namespace Rouages.Storage;

/// <summary>Tells a database that is not there at the moment from a mistake of ours: the first is a 503, the second a 500.</summary>
public static class DatabaseAway
{
    /// <summary>True when the server could not be reached, is starting, stopping or full, or the connection broke on the way.</summary>
    /// <param name="exception">What was caught; what it wraps is looked at too.</param>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        PostgresException refusal => IsAway(refusal.SqlState),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
        NpgsqlException { IsTransient: true } => true,
        AggregateException many => many.InnerExceptions.Any(Is),
        _ => Is(exception.InnerException),
    };

    // Class 08: connection; class 53: no memory, no disk, too many sessions; 57P0x: stopping or starting.
    private static bool IsAway(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;
}
