namespace Rouages.Web;

/// <summary>How far a piece of content rests on its source.</summary>
public enum Evidence
{
    /// <summary>Stated by a named source: « établi ».</summary>
    Established,

    /// <summary>The principle is sourced, the detail is not: « adapté ».</summary>
    Adapted,

    /// <summary>Written for the platform: « proposé par la plateforme ».</summary>
    Proposed,
}
