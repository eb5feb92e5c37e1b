namespace Copeland.Charts.Html;

/// <summary>What a page says of itself to a browser, and to whoever shows a link to it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">A sentence; null for none.</param>
/// <param name="Image">A picture beside the page, by its file name; null for none.</param>
public sealed record PageHead(string Title, string? Description = null, string? Image = null)
{
    /// <summary>Whether it is to be printed on one sheet.</summary>
    public bool IsBrief { get; init; }

    /// <summary>What stands at the foot of every sheet of paper; null for the title.</summary>
    public string? Foot { get; init; }

    internal string Markup()
    {
        var html = new HtmlText();
        html.Element("title", Title).Raw(Meta("property", "og:title", Title)).Raw(Meta("property", "og:type", "article"));
        if (Description is { } description)
        {
            html.Raw(Meta("name", "description", description)).Raw(Meta("property", "og:description", description));
        }

        return html.Raw(Image is { } image ? Meta("property", "og:image", image) : "").ToString();
    }

    private static string Meta(string kind, string name, string content) => $"<meta {kind}=\"{name}\" content=\"{HtmlText.Escape(content)}\">\n";
}
