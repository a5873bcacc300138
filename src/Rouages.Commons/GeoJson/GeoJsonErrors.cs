namespace Rouages.Commons.GeoJson;

/// <summary>A step of the way to a value. Written as text only when something is wrong there.</summary>
internal sealed record GeoJsonPath(GeoJsonPath? Above, string Step)
{
    public static readonly GeoJsonPath Root = new(null, "");

    public GeoJsonPath To(string member) => new(this, member);

    public GeoJsonPath To(int rank) => new(this, rank.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() =>
        Above is null ? "" : $"{Above}/{Step.Replace("~", "~0").Replace("/", "~1")}";
}

/// <summary>Gathers what is wrong, no more than can be read.</summary>
internal sealed class GeoJsonErrors(int most)
{
    private readonly List<GeoJsonError> _errors = [];
    private int _others;

    public int Count => _errors.Count + _others;

    public void Add(GeoJsonPath at, Refusal reason)
    {
        if (_errors.Count < most) _errors.Add(new(at.ToString(), reason));
        else _others++;
    }

    public IReadOnlyList<GeoJsonError> All() =>
        _others == 0 ? _errors : [.. _errors, new("", new Refusal("D’autres erreurs ne sont pas montrées : {0}.") { Arguments = [_others] })];
}
