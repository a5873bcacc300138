using Rouages.Web;

namespace Rouages.Printing;

/// <summary>Why there is no PDF, and what to do instead.</summary>
/// <param name="Why">What <see cref="PdfPrinter"/> answered.</param>
/// <param name="Open">What the button says, a key of <see cref="Words"/>: « Ouvrir le rapport ».</param>
/// <param name="Path">The same on screen: address without language prefix.</param>
public sealed record NoPdfView(Sentence Why, string Open, string Path) : View<NoPdfPage>;
