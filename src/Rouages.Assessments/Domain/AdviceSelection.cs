using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Rouages.Assessments.Domain;

/// <summary>Choosing wheels or stages by a mask of their indexes: no list grows while a profile is computed.</summary>
internal static class AdviceSelection
{
    /// <summary>A framework may not have more stages than a mask has bits.</summary>
    public const int MostItems = 64;

    public static ImmutableArray<T> Picked<T>(this ImmutableArray<T> all, ulong mask)
    {
        if (mask == 0) return [];
        var picked = new T[BitOperations.PopCount(mask)];
        for (var i = 0; mask != 0; mask &= mask - 1) picked[i++] = all[BitOperations.TrailingZeroCount(mask)];
        return ImmutableCollectionsMarshal.AsImmutableArray(picked);
    }

    public static ulong AtLeast(ReadOnlySpan<double> values, double threshold)
    {
        var mask = 0ul;
        for (var i = 0; i < values.Length; i++)
            if (ExactSum.AtLeast(values[i], threshold)) mask |= 1ul << i;
        return mask;
    }

    public static ulong Under(ReadOnlySpan<double> values, double threshold)
    {
        var mask = 0ul;
        for (var i = 0; i < values.Length; i++)
            if (ExactSum.Under(values[i], threshold)) mask |= 1ul << i;
        return mask;
    }

    public static ulong Above(ReadOnlySpan<double> values, double threshold)
    {
        var mask = 0ul;
        for (var i = 0; i < values.Length; i++)
            if (ExactSum.Above(values[i], threshold)) mask |= 1ul << i;
        return mask;
    }

    public static ulong Unknown(ReadOnlySpan<double> values)
    {
        var mask = 0ul;
        for (var i = 0; i < values.Length; i++)
            if (double.IsNaN(values[i])) mask |= 1ul << i;
        return mask;
    }
}
