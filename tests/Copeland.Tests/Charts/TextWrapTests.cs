using Copeland.Charts;
using Copeland.Charts.Drawing;

namespace Copeland.Tests.Charts;

public sealed class TextWrapTests : IDisposable
{
    private readonly FontSet fonts = new(HouseStyle.Default);

    public void Dispose() => fonts.Dispose();

    /// <summary>A last word that stood alone is not given company by breaking the word before it.</summary>
    [Fact]
    public void Lines_ALoneLastWordAfterALongOne_BreaksNoWord()
    {
        Assert.Equal(["Conservative:", "7%"], TextWrap.Lines("Conservative: 7%", 14, text => text.Length));
        Assert.Equal(["Angeliki", "Stogia"], TextWrap.Lines("Angeliki Stogia", 9, text => text.Length));
    }

    [Theory]
    [InlineData("Seats that Reform UK gains", 14, "Seats that|Reform UK|gains")]
    [InlineData("Labour is up 7 points", 15, "Labour is up|7 points")]
    [InlineData("Held by Reform UK", 7, "Held by|Reform|UK")]
    public void Full_NamesAndPoints_StayTogetherWhereTheyFit(string text, int room, string lines) =>
        Assert.Equal(lines.Split('|'), TextWrap.Full(text, room, part => part.Length));

    [Fact]
    public void Wrap_LongLabel_LosesNoLetterAndFitsTheRoom()
    {
        var figure = Figure("A title");
        const string Label = "Andrew Bartholomew Featherstonehaugh-Cholmondeley de Montmorency";
        var lines = figure.Wrap(Label, 90, figure.Plain);

        Assert.Equal(Label.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(figure.Measure(line, figure.Plain) <= 90, line));
    }

    /// <summary>Cut letter by letter from its end it took over a minute.</summary>
    [Fact(Timeout = 20_000)]
    public Task Wrap_AWordOfThousandsOfLetters_TakesNoTime() => Task.Run(() =>
    {
        var figure = Figure("A title");
        var word = string.Concat(Enumerable.Repeat("abcdefghij", 300));
        var lines = figure.Wrap(word, 300, figure.Plain);
        Assert.Equal(word, string.Concat(lines));
        Assert.All(lines, line => Assert.True(figure.Measure(line, figure.Plain) <= 300, line));
        Assert.All(lines.SkipLast(1), line => Assert.True(figure.Measure(line, figure.Plain) > 280, line));
    });

    [Fact]
    public void Wrap_HyphenInAWordThatFits_StaysWhole() =>
        Assert.Equal(["Copeland", "by-election"], Figure("A title").Wrap("Copeland by-election", 70, Figure("A title").Plain));

    [Fact]
    public void Figure_TwoTextsInOnePlace_OverlapAsTheTestsMeasureIt()
    {
        var figure = Figure("A title");
        figure.Text("first label", 100, 200, figure.Plain);
        figure.Text("second label", 120, 205, figure.Plain);

        Assert.True(figure.Texts[^1].Box.Overlaps(figure.Texts[^2].Box));
    }

    [Fact]
    public void Measure_Kerned_IsNarrowerThanItsLetters() =>
        Assert.True(fonts.Measure("AVAT", 20, false) < "AVAT".Sum(letter => fonts.Measure(letter.ToString(), 20, false)));

    [Fact]
    public void FontSet_FileThatIsNoFont_IsRefusedInWords()
    {
        var error = Assert.Throws<ArgumentException>(() => new FontSet(new HouseStyle { RegularFont = new byte[100] }));

        Assert.Contains("no OpenType or TrueType font that can be read", error.Message, StringComparison.Ordinal);
    }

    private Figure Figure(string title) =>
        new(ChartSize.Web, ChartTheme.Light, fonts, new FigureText(title, "A subtitle", "Alt.", "Source: us", "Credit"));
}
