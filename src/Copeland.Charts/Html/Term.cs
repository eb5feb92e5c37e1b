namespace Copeland.Charts.Html;

/// <summary>A word of the trade with its explanation, which shows when the word is pointed at or reached by keyboard.</summary>
internal sealed class Term
{
    private int count;

    /// <summary>Marks a word up.</summary>
    public string Of(string word, string explanation)
    {
        var id = Invariant($"term-{++count}");
        return $"<span class=\"term\" tabindex=\"0\" aria-describedby=\"{id}\">{HtmlText.Escape(word)}"
            + $"<span class=\"tip\" role=\"tooltip\" id=\"{id}\">{HtmlText.Escape(explanation)}</span></span>";
    }
}
