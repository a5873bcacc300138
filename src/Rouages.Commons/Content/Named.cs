using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rouages.Commons.Content;

/// <summary>Enumerations are written by name in content files, never by number.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class Named<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;
