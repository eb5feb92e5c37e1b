using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

/// <summary>The rule for polls that cannot be what they claim, held against all embedded ones.</summary>
[Trait("Category", "Slow")]
public class OutlyingPollsRecordTests
{
    [Fact]
    public void Of_TheEmbeddedPolls_SetsNoneAside()
    {
        var days = Enumerable.Range(0, 70).Select(quarter => BuiltInPolls.First.AddDays(90 * (quarter + 1))).Where(day => day < BuiltInPolls.Last).Append(BuiltInPolls.Last);
        var found = days.SelectMany(day => PollAverage.Of(BuiltInPolls.UpTo(day), VoteShares.None, day, PollingAssumptions.Default).SetAside).Select(outlying => outlying.Poll).Distinct().ToList();
        Assert.Empty(found);
    }
}
