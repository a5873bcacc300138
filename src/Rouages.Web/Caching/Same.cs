namespace Rouages.Web;

/// <summary>A list as part of what a <see cref="Memo"/> depends on: equal to another with equal items in the same order.</summary>
/// <typeparam name="T">Compared by value: a record, a text, a number.</typeparam>
public readonly struct Same<T>(IReadOnlyList<T> items) : IEquatable<Same<T>>
{
    private readonly IReadOnlyList<T> _items = items;

    /// <inheritdoc/>
    public bool Equals(Same<T> other)
    {
        if (_items.Count != other._items.Count) return false;
        for (var i = 0; i < _items.Count; i++)
            if (!EqualityComparer<T>.Default.Equals(_items[i], other._items[i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Same<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        for (var i = 0; i < _items.Count; i++) hash.Add(_items[i]);
        return hash.ToHashCode();
    }

    /// <summary>True when both hold equal items in the same order.</summary>
    public static bool operator ==(Same<T> left, Same<T> right) => left.Equals(right);

    /// <summary>False when both hold equal items in the same order.</summary>
    public static bool operator !=(Same<T> left, Same<T> right) => !left.Equals(right);
}
