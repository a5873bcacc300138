namespace Rouages.Cooperations.Domain;

/// <summary>What shows a logo and a picture of itself.</summary>
internal interface IPictured
{
    Guid Id { get; }

    /// <summary>The stored picture in front of its name.</summary>
    Guid? LogoId { get; set; }

    /// <summary>The stored picture at the head of its page.</summary>
    Guid? PictureId { get; set; }
}
