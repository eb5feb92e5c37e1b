using Copeland.Exploration;

namespace Copeland.Tests.Exploration;

/// <summary>What is typed after <c>--vary</c>.</summary>
public class VaryRequestTests
{
    [Theory]
    [InlineData("seat.leavePct")]
    [InlineData("model.defending.mean")]
    public void Parse_APathAlone_LeavesTheRangeToTheProgram(string text) => Assert.Equal(new VaryRequest(text, null), VaryRequest.Parse(text));

    [Theory]
    [InlineData("national.averagePct.Lab=20..40", 20, 40)]
    [InlineData("national.swingPct.Lab.Con=-3.5..4", -3.5, 4)]
    [InlineData("seat.leavePct=5e1..60.25", 50, 60.25)]
    public void Parse_ARange_IsItsEnds(string text, double low, double high) => Assert.Equal((low, high), VaryRequest.Parse(text).Range);

    [Theory]
    [InlineData("seat.leavePct=60..50", "seat.leavePct=60..50 is upside down: it begins above its end. Write seat.leavePct=50..60.")]
    [InlineData("seat.leavePct=60..60", "seat.leavePct=60..60 is a single value. Give two different ends, or use run --set seat.leavePct=60.")]
    [InlineData("seat.leavePct=60", "\"seat.leavePct=60\" is no input with its range. Write --vary PATH or --vary PATH=LO..HI, for example --vary national.averagePct.Lab=20..40.")]
    [InlineData("seat.leavePct=a..b", "\"seat.leavePct=a..b\" is no input with its range.")]
    [InlineData("seat.leavePct=1..∞", "is no input with its range.")]
    [InlineData("=1..2", "is no input with its range.")]
    [InlineData("", "--vary names nothing.")]
    public void Parse_AMistake_SaysWhatToWrite(string text, string message) =>
        Assert.Contains(message, Assert.Throws<ExplorationException>(() => VaryRequest.Parse(text)).Message, StringComparison.Ordinal);
}
