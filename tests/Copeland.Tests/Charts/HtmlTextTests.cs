using Copeland.Charts.Html;

namespace Copeland.Tests.Charts;

public class HtmlTextTests
{
    [Theory]
    [InlineData("Copeland is a toss-up", "Copeland is a <span class=\"unbroken\">toss-up</span>")]
    [InlineData("on 23 February 2017, and", "on <span class=\"unbroken\">23 February 2017</span>, and")]
    [InlineData("34% (16–53%; last", "34% (<span class=\"unbroken\">16–53%</span>; last")]
    [InlineData("By-elections <b>", "<span class=\"unbroken\">By-elections</span> &lt;b&gt;")]
    [InlineData("Labour–Conservative, 12 seats in 2017", "Labour–Conservative, 12 seats in 2017")]
    public void Unbroken_DatesRangesAndWordsWithAHyphen_StayOnALine(string text, string html) => Assert.Equal(html, HtmlText.Unbroken(text));

    [Theory]
    [InlineData("Poll of the seat", "Poll of\u00A0the\u00A0seat")]
    [InlineData("A list <b> of", "A\u00A0list &lt;b&gt; of")]
    [InlineData("Often and soon", "Often and soon")]
    public void Heading_ShortPrepositionsAndArticles_EndNoLine(string text, string html) => Assert.Equal(html, HtmlText.Heading(text));
}
