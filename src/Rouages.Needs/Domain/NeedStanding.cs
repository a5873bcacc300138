namespace Rouages.Needs.Domain;

/// <summary>How far a need has come: hollow, half full, full.</summary>
public enum NeedStanding
{
    /// <summary>Ouvert.</summary>
    Open = 0,

    /// <summary>On y travaille.</summary>
    Worked = 1,

    /// <summary>Couvert.</summary>
    Covered = 2,
}

/// <summary>How a need is known.</summary>
public enum Knowledge
{
    /// <summary>Lived by who says it.</summary>
    Lived = 0,

    /// <summary>Heard from others.</summary>
    Heard = 1,

    /// <summary>Said in a workshop.</summary>
    Workshop = 2,

    /// <summary>Figures, a study.</summary>
    Figures = 3,

    /// <summary>Otherwise, said in words.</summary>
    Other = 4,
}
