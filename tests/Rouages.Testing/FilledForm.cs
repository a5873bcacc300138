using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Rouages.Testing;

internal sealed record Upload(string Field, string FileName, byte[] Content);

/// <summary>A form as a browser would send it.</summary>
internal sealed record FilledForm(
    IHtmlFormElement Form, IElement? Button, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<Upload> Uploads)
{
    public static FilledForm Find(IHtmlDocument page, string? selector)
    {
        if (selector is null) return Of(OnlyForm(page), null);
        var found = page.QuerySelector(selector) ?? throw new InvalidOperationException($"The page has no “{selector}”.");
        return found is IHtmlFormElement form ? Of(form, null)
            : Of((found as IHtmlButtonElement)?.Form ?? (found as IHtmlInputElement)?.Form ?? found.Closest("form") as IHtmlFormElement
                ?? throw new InvalidOperationException($"“{selector}” belongs to no form."), found);
    }

    public FilledForm With(IReadOnlyList<(string Name, string? Value)> fields, IReadOnlyList<Upload> uploads)
    {
        foreach (var name in fields.Select(field => field.Name).Concat(uploads.Select(upload => upload.Field)))
            if (!Form.Elements.Any(element => element.GetAttribute("name") == name))
                throw new InvalidOperationException($"The form has no field “{name}”; use Post to send what no form offers.");
        var changed = fields.Select(field => field.Name).ToHashSet();
        return this with
        {
            Fields =
                [.. Fields.Where(field => !changed.Contains(field.Name)),
                    .. fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!))],
            Uploads = uploads,
        };
    }

    public HttpRequestMessage Request(string page)
    {
        var action = Button?.GetAttribute("formaction") ?? Form.GetAttribute("action");
        var path = new Uri(new Uri("https://localhost" + page), action ?? page).PathAndQuery;
        var method = Button?.GetAttribute("formmethod") ?? Form.GetAttribute("method") ?? "get";
        if (!method.Equals("post", StringComparison.OrdinalIgnoreCase))
            return new(HttpMethod.Get,
                path.Split('?')[0] + "?"
                    + string.Join('&', Fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));
        return new(HttpMethod.Post, path) { Content = Body() };
    }

    private HttpContent Body()
    {
        if (Uploads.Count == 0 && Form.GetAttribute("enctype") != "multipart/form-data")
            return new FormUrlEncodedContent(Fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in Fields) body.Add(new StringContent(value), name);
        foreach (var upload in Uploads)
        {
            var content = new ByteArrayContent(upload.Content);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(content, upload.Field, upload.FileName);
        }
        return body;
    }

    private static IHtmlFormElement OnlyForm(IHtmlDocument page)
    {
        // Language and sign-out forms live in the header; the page's own form is in main.
        var forms = page.QuerySelectorAll<IHtmlFormElement>("main form").ToList();
        if (forms.Count > 1)
            forms = [.. forms.Where(form => "post".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase))];
        if (forms.Count == 0) forms = [.. page.QuerySelectorAll<IHtmlFormElement>("form")];
        return forms.Count == 1 ? forms[0]
            : throw new InvalidOperationException($"The page has {forms.Count} forms: name one with a selector.");
    }

    private static FilledForm Of(IHtmlFormElement form, IElement? button)
    {
        var fields = form.Elements.Where(element => !element.IsDisabled() && element.GetAttribute("name") is { Length: > 0 })
            .SelectMany(Values).ToList();
        if (button?.GetAttribute("name") is { Length: > 0 } name) fields.Add((name, button.GetAttribute("value") ?? ""));
        return new(form, button, fields, []);
    }

    private static IEnumerable<(string, string)> Values(IElement element)
    {
        var name = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(name, box.GetAttribute("value") ?? "on")] : [],
            IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" } => [],
            IHtmlInputElement input => [(name, input.Value)],
            IHtmlTextAreaElement area => [(name, area.Value)],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => (name, option.Value)),
            _ => [],
        };
    }
}
