using Copeland.Elections;
using Copeland.Forecasts;

namespace Copeland.Tests.Forecasts;

/// <summary>What a line means, and what is none.</summary>
public class BettingLineTests
{
    private static readonly IReadOnlyList<Candidate> Ballot =
        [new("Con", PartyCatalogue.BuiltIn["Con"], null), new("Ind.1", PartyCatalogue.BuiltIn["Ind"], "A Person"), new("Lab", PartyCatalogue.BuiltIn["Lab"], null)];

    [Theory]
    [InlineData("majority=5", BettingLine.Quantity.Majority, null, 0.05, null)]
    [InlineData("majority=5..10", BettingLine.Quantity.Majority, null, 0.05, 0.1)]
    [InlineData("turnout=40.5", BettingLine.Quantity.Turnout, null, 0.405, null)]
    [InlineData("turnout=0..100", BettingLine.Quantity.Turnout, null, 0.0, 1.0)]
    [InlineData("Lab.share=30", BettingLine.Quantity.Share, 2, 0.3, null)]
    [InlineData("Ind.1.share=1..2.5", BettingLine.Quantity.Share, 1, 0.01, 0.025)]
    [InlineData("Con.second", BettingLine.Quantity.Second, 0, 0.0, null)]
    public void Parse_ALine_IsWhatItSays(string text, BettingLine.Quantity of, int? place, double low, double? high) =>
        Assert.Equal(new BettingLine(text, of, place, low, high), BettingLine.Parse(text, Ballot));

    [Theory]
    [InlineData("", "majority=5, majority=5..10")]
    [InlineData("winner=5", "majority=5, majority=5..10")]
    [InlineData("majority", "a percentage from 0 to 100")]
    [InlineData("majority=-1", "a percentage from 0 to 100")]
    [InlineData("majority=101", "a percentage from 0 to 100")]
    [InlineData("majority=10..5", "the smaller first")]
    [InlineData("majority=5..5", "the smaller first")]
    [InlineData("majority=1..2..3", "the smaller first")]
    [InlineData("Labour.share=30", "nobody on the ballot has the id \"Labour\"; Con, Ind.1, Lab stand. Did you mean")]
    [InlineData("Zebra.share=30", "Con, Ind.1, Lab stand. For example")]
    [InlineData(".share=30", "nobody on the ballot has the id \"\"")]
    [InlineData("Lab.second=3", "ID.share=30 or ID.second is allowed")]
    [InlineData("Lab.third", "ID.share=30 or ID.second is allowed")]
    [InlineData("Lab.share", "a percentage from 0 to 100")]
    public void Parse_WhatIsNone_SaysWhatIsAllowed(string text, string words)
    {
        var message = Assert.Throws<FormatException>(() => BettingLine.Parse(text, Ballot)).Message;
        Assert.StartsWith($"--line \"{text}\": ", message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.EndsWith("For example --line majority=5..10.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Nothing_Throws()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => BettingLine.Parse(null!, Ballot)).ParamName);
        Assert.Equal("candidates", Assert.Throws<ArgumentNullException>(() => BettingLine.Parse("majority=5", null!)).ParamName);
    }
}
