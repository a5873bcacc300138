using System.Text.Json;

namespace Rouages.Cooperations.Api;

/// <summary>Names of enumerations as programs read them. They are released: a member that is renamed keeps its name here.</summary>
internal static class ApiNames
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
