using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Objects;

/// <summary>An object's reference in one column, as its text form: it can be indexed and compared.</summary>
internal static class ObjectRefColumn
{
    private const int Longest = ObjectRef.LongestKind + 1 + 36;

    internal static PropertyBuilder<ObjectRef> IsObjectRef(this PropertyBuilder<ObjectRef> property) =>
        property.HasConversion(reference => reference.ToString(), text => Read(text)).HasMaxLength(Longest);

    private static ObjectRef Read(string text) =>
        ObjectRef.TryParse(text, out var reference) ? reference
            : throw new InvalidOperationException($"“{text}” is no reference of an object.");
}
