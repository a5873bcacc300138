namespace Rouages.Commons;

/// <summary>How far a public source carries a text of a framework. It is shown with the text, never hidden.</summary>
public enum EvidenceTag
{
    /// <summary>« établi » : said so by a source.</summary>
    Established,

    /// <summary>« abrégé d’une source » : said by a source, in more words.</summary>
    Abridged,

    /// <summary>« adapté » : the notion is sourced, its detail or its place is ours.</summary>
    Adapted,

    /// <summary>« proposé par la plateforme » : written so that the framework is complete.</summary>
    Proposed,
}
