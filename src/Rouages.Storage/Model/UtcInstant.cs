using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rouages.Storage.Model;

/// <summary>PostgreSQL keeps instants, not offsets: an instant typed in Paris is written as the same instant in UTC.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(), stored => stored);
