using Copeland.Elections;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

/// <summary>Which names take an article in the middle of a sentence.</summary>
public class CandidateNameTests
{
    [Theory]
    [InlineData("Psychedelic Movement", "the Psychedelic Movement")]
    [InlineData("National Front", "the National Front")]
    [InlineData("The Peace Party", "the Peace Party")]
    [InlineData("Rejoin EU", "Rejoin EU")]
    [InlineData("Alliance for Democracy and Freedom", "the Alliance for Democracy and Freedom")]
    [InlineData("Official Unionists", "the Official Unionists")]
    public void Of_APartyOfTheScenario_TakesTheArticleThatEnglishWants(string name, string subject) =>
        Assert.Equal(subject, CandidateName.Of(new Party("X", name, "#446688", Family.Other)).Subject);

    [Fact]
    public void Of_YourParty_IsNotTheYourParty() => Assert.Equal("Your Party", CandidateName.Of(PartyCatalogue.BuiltIn["YP"]).Subject);
}
