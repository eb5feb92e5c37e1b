using Copeland.Tests.Cli;
using Copeland.Writing;

namespace Copeland.Tests.Writing;

/// <summary>A command line that is printed comes back from a shell as the words it was made of.</summary>
public class CommandTextTests
{
    [Theory]
    [InlineData("scenarios/copeland-2017.json", "scenarios/copeland-2017.json")]
    [InlineData("seat.leavePct=50", "seat.leavePct=50")]
    [InlineData("Môn", "Môn")]
    [InlineData("", "\"\"")]
    [InlineData("my dir/a b.json", "\"my dir/a b.json\"")]
    [InlineData("King's Lynn", "\"King's Lynn\"")]
    [InlineData("seatPolls[0].sharesPct.Lab=3", "\"seatPolls[0].sharesPct.Lab=3\"")]
    [InlineData("~/a;b&c|d*?(e)<f>{g}#h", "\"~/a;b&c|d*?(e)<f>{g}#h\"")]
    [InlineData("a \"b\"", "'a \"b\"'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData("it's \"so\" `x` \\ !", "'it'\\''s \"so\" `x` \\ !'")]
    public void Word_OfAnyText_IsOneWordOfAShell(string text, string written)
    {
        Assert.Equal(written, CommandText.Word(text));
        Assert.Equal(["copeland", "run", text], ShellWords.Of(CommandText.Of("run", text)));
    }
}
