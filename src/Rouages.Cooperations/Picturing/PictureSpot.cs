using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Picturing;

/// <summary>Where a picture stands.</summary>
public enum PictureSpot
{
    /// <summary>In front of the name, in lists too.</summary>
    Logo = 0,

    /// <summary>At the head of the page.</summary>
    Presentation = 1,
}

internal static class PictureSpots
{
    /// <summary>The spot that an address names; null when it names none.</summary>
    public static PictureSpot? Find(string word) => word switch
    {
        "logo" => PictureSpot.Logo,
        "presentation" => PictureSpot.Presentation,
        _ => null,
    };

    public static string Word(this PictureSpot spot) => spot == PictureSpot.Logo ? "logo" : "presentation";

    public static Guid? At(this IPictured on, PictureSpot spot) => spot == PictureSpot.Logo ? on.LogoId : on.PictureId;

    public static void Put(this IPictured on, PictureSpot spot, Guid? picture)
    {
        if (spot == PictureSpot.Logo) on.LogoId = picture;
        else on.PictureId = picture;
    }

    public static PictureFacts? Of(this IReadOnlyDictionary<Guid, PictureFacts> known, Guid? id) =>
        id is { } picture ? known.GetValueOrDefault(picture) : null;

    /// <summary>The address of a picture of a cooperation.</summary>
    public static string OfCooperation(string slug, Guid? picture) => $"/cooperations/{slug}/images/{picture}";

    /// <summary>The address of a picture of an organisation.</summary>
    public static string OfOrganisation(string slug, Guid? picture) => $"/organisations/{slug}/images/{picture}";
}
