namespace Rouages.Web;

/// <summary>How loudly a button speaks: one <see cref="Main"/> per page.</summary>
public enum ButtonKind
{
    /// <summary>The page's main act.</summary>
    Main,

    /// <summary>Another possible act.</summary>
    Quiet,

    /// <summary>Takes something away.</summary>
    Danger,
}
