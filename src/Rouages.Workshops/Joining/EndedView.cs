using Rouages.Web;

namespace Rouages.Workshops.Joining;

/// <summary>Somebody scans the screen of a workshop that is over, with a phone that was not in the room.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Restitution">Where it is read, by those who may.</param>
/// <param name="IsPrivate">Those who were there alone read it.</param>
/// <param name="IsSignedIn">The account of this person is none of the cooperation's.</param>
public sealed record EndedView(string Title, string Restitution, bool IsPrivate, bool IsSignedIn) : View<EndedPage>;
