using Copeland.Cli.Output;
using Copeland.Reports;
using Copeland.Tests.Cli;
using Copeland.Writing;

namespace Copeland.Tests.Writing;

/// <summary>Text from outside passes one rule wherever it enters.</summary>
[Collection(CurrentFolder.Name)]
public sealed class OutsideTextTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public OutsideTextTests() => Environment.CurrentDirectory = folder.Path;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Theory]
    [InlineData("a\u001b[31mb", 0x1B)]
    [InlineData("a\0b", 0)]
    [InlineData("a\nb", '\n')]
    [InlineData("a\u202eb", 0x202E)]
    [InlineData("a\u2028b", 0x2028)]
    [InlineData("a\u0085b", 0x85)]
    [InlineData("a\u009bb", 0x9B)]
    [InlineData("a\ufffeb", 0xFFFE)]
    [InlineData("a\ud83f\udffeb", 0x1FFFE)]
    [InlineData("a\ue000b", 0xE000)]
    [InlineData("a\u200bb", 0x200B)]
    public void Problem_ACharacterNobodySees_NamesIt(string text, int value)
    {
        Assert.Equal((1, value), OutsideText.FirstInvisible(text));
        Assert.StartsWith(Invariant($"has an invisible character (U+{value:X4})"), OutsideText.Problem(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_AHalfOfACharacter_IsOne()
    {
        Assert.Equal((1, 0xD800), OutsideText.FirstInvisible("a\ud800"));
        Assert.Equal((0, 0xDC00), OutsideText.FirstInvisible("\udc00b"));
    }

    [Theory]
    [InlineData("Ynys Môn – “yes”, £5 …")]
    [InlineData("👍 ✓")]
    [InlineData("a\u00a0b")]
    public void Problem_TextAsPeopleWriteIt_IsNone(string text) => Assert.Null(OutsideText.Problem(text));

    [Fact]
    public void MessageWriter_WhatATerminalWouldObey_IsReplacedAndLineBreaksPass()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var messages = MessageWriter.On(text);
        messages.WriteLine("one\u001b]0;x\u0007\ntwo\u202e 👍");
        messages.Write('\u001b');
        Assert.Equal("one\uFFFD]0;x\uFFFD\ntwo\uFFFD 👍\n\uFFFD", text.ToString());
    }

    [Theory]
    [InlineData(2, "--title has an invisible character (U+001B)", "run", "x.json", "--title", "a\u001bb")]
    [InlineData(2, "--credit has an invisible character (U+202E)", "run", "x.json", "--credit", "\u202eb")]
    [InlineData(2, "argument 2 has an invisible character (U+0007)", "validate", "x\u0007.json")]
    [InlineData(2, "--polls has an invisible character (U+FFFE)", "polls", "--polls", "x\ufffe.csv")]
    [InlineData(2, "--title is 1,000 characters long; 1 to 200 characters are allowed", "run", "x.json", "--title", "LONG")]
    public async Task Arguments_TextNobodySees_IsRefusedBeforeAnythingElse(int expected, string message, params string[] arguments)
    {
        var (code, text, error) = await Shell.Run([.. arguments.Select(argument => argument.Replace("LONG", new string('x', 1000), StringComparison.Ordinal))]);
        Assert.Equal((expected, ""), (code, text));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain(error, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData("{\"credit\":\"\\ud800\"}", "copeland.json:1 has a \\u escape that is half of a character")]
    [InlineData("{\n\"\\udc00\":\"x\"}", "copeland.json:2 has a \\u escape that is half of a character")]
    [InlineData("{\"output\":\"\\u001b]0;x\\u0007\"}", "copeland.json: output is \"\uFFFD]0;x\uFFFD\"")]
    [InlineData("{\"source\":\"\\uFFFE\"}", "copeland.json: source is \"\uFFFD\"")]
    [InlineData("{\"\\u001b[2J\":\"x\"}", "\uFFFD[2J is no setting")]
    public async Task Settings_TextNobodySees_Exits3(string settings, string message)
    {
        folder.Write("copeland.json", settings);
        var (code, text, error) = await Shell.Run("config", "show");
        Assert.Equal((3, ""), (code, text));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pollster,end,Con\nYou\u001b]0;x\u0007Gov,2026-06-15,19\n", ":2: pollster: has an invisible character (U+001B)")]
    [InlineData("pollster,end,Con\nYouGov,2026-06-15,\u001b[31m19\n", ":2: Con: has an invisible character (U+001B)")]
    [InlineData("pollster,end,\u202eCon\nYouGov,2026-06-15,19\n", ":1: The header has an invisible character (U+202E)")]
    [InlineData("pollster,end,source,Con\nYouGov,2026-06-15,\u009b2J,19\n", ":2: source: has an invisible character (U+009B)")]
    public async Task Polls_TextNobodySees_Exits3WithThePlace(string csv, string message)
    {
        var (code, text, error) = await Shell.Run("polls", "--polls", folder.Write("more.csv", csv), "--charts", "none");
        Assert.Equal((3, ""), (code, text));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain(error, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Smith-Jones", "Smith-Jones")]
    [InlineData("", "")]
    public void Field_WhatASpreadsheetWouldCalculate_GetsAnApostrophe(string text, string field) => Assert.Equal(field, ChartCsv.Field(text));

    [Theory]
    [InlineData("http://evil.example/", "http&#58;//evil.example/")]
    [InlineData("www.evil.example", "www&#46;evil.example")]
    [InlineData("@user", "&#64;user")]
    public void Escape_BareAddress_IsNoLink(string text, string markdown) => Assert.Equal(markdown, MarkdownReport.Escape(text));
}
