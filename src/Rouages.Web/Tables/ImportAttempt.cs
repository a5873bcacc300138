using Microsoft.AspNetCore.Http;

namespace Rouages.Web.Tables;

/// <summary>A table that was read to be imported: only to look, or to write its good rows.</summary>
/// <param name="Import">What may be given.</param>
/// <param name="Preview">What it would do.</param>
/// <param name="Form">What the browser sent.</param>
/// <param name="Errors">What is wrong with the whole.</param>
public sealed record ImportAttempt<T>(TableImport<T> Import, ImportPreview<T> Preview, ImportForm Form, Errors Errors) where T : class
{
    /// <summary>What the rows without a problem give.</summary>
    public IReadOnlyList<T> Good { get; } = [.. Preview.Lines.Where(line => line.IsGood).Select(line => line.Value).OfType<T>()];

    /// <summary>How many rows are left aside.</summary>
    public int Left => Preview.Lines.Count - Good.Count;

    /// <summary>True when there is something to write and the person asked for it.</summary>
    public bool Goes => Form.IsConfirmed && !Errors.Any && Good.Count > 0;

    /// <summary>The status of the page that shows it.</summary>
    public int Status => Errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

    /// <summary>What that page shows.</summary>
    /// <param name="action">Address that the form is sent to.</param>
    public ImportView View(string action) => new(action, Form.Command, Import.Fields, ShownImport.Of(Preview), Errors);
}
