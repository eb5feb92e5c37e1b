using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using Copeland.Tests.Fuzzing;
using CsCheck;

namespace Copeland.Tests.Polling;

/// <summary>Reading a poll table is a function of its content; and whatever is done to a table, it is read or refused with a reason.</summary>
public class PollCsvProperties
{
    /// <summary>Mutants made of one generated seed: 100 seeds in the suite; <c>CsCheck_Iter=5000</c> makes 100,000 mutants.</summary>
    private const int MutantsOfASeed = 20;

    private static readonly DateOnly Day = new(2026, 6, 15);

    private static readonly string[] Pollsters = ["YouGov", "BMG Research", "More in Common[a]", "Lord Ashcroft Polls", "Acme", "\"Ipsos, London\"", "Savanta (Scotland)"];

    private static readonly Gen<string> Row = Gen.Select(
        Gen.Int[0, Pollsters.Length - 1], Gen.Int[1, 14], Gen.Int[0, 3000], Gen.Int[13, 20].Array[5],
        (pollster, day, sample, shares) => Invariant($"{Pollsters[pollster]},{day}–{day + 1} Jun 2026,{(sample < 500 ? "" : sample)},{string.Join(',', shares.Select((share, place) => place == 4 && share > 16 ? "–" : Invariant($"{share}%")))}"));

    private static readonly Gen<string[]> Table = Row.Array[1, 12];

    [Fact]
    public void Read_RowsInAnotherOrderWithOtherLineEndsAndAMark_ReadsTheSame() => Gen.Select(Table, Gen.Int[0, 1000], Gen.Int[0, 3]).Sample((rows, turn, ends) =>
    {
        const string Header = "Pollster,Dates conducted,Sample,Con,Lab,Reform,LD,Plaid Cymru";
        var plain = Content(string.Join('\n', [Header, .. rows]));
        var end = ends switch { 0 => "\n", 1 => "\r\n", 2 => "\r", _ => "\n\n" };
        var turned = rows.Skip(turn % rows.Length).Concat(rows.Take(turn % rows.Length)).Reverse();
        Assert.Equal(plain, Content("\ufeff" + string.Join(end, [Header, .. turned]) + end));
    });

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Read_InAnotherCulture_ReadsTheSame(string culture)
    {
        var here = PollTableMutation.Seeds.Select(Content).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, PollTableMutation.Seeds.Select(Content));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Read_AMutatedTable_IsReadOrRefusedWithAReason() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var mutation = new PollTableMutation((uint)seed);
        for (var mutant = 0; mutant < MutantsOfASeed; mutant++)
        {
            var text = mutation.Text();
            IReadOnlyList<Poll> polls;
            try
            {
                polls = PollCsv.Read(new StringReader(text), "polls.csv").Polls;
            }
            catch (PollFileException exception)
            {
                Assert.NotEmpty(exception.Problems);
                Assert.All(exception.Message, letter => Assert.False(char.IsControl(letter) && letter != '\n', string.Create(CultureInfo.InvariantCulture, $"{(int)letter} in {exception.Message}")));
                continue;
            }

            var intake = BuiltInPolls.Join(Day, polls);
            Assert.Equal(polls.Count, intake.Outcomes.Count);
            Assert.All(polls, poll => Assert.InRange(poll.Shares.Total, 0, 1.031));
            if (mutant == 0)
            {
                var average = PollAverage.Of(intake.Polls, VoteShares.None, Day, PollingAssumptions.Default);
                Assert.All(average.Parties, party => Assert.True(party.Share is > 0 and < 1 && double.IsFinite(party.StandardError)));
            }
        }
    });

    /// <summary>What a table holds, whatever the order of its rows.</summary>
    private static string Content(string text)
    {
        var polls = PollCsv.Read(new StringReader(text), "polls.csv").Polls;
        return string.Join('\n', polls.Select(poll => Invariant(
            $"{poll.Pollster}|{poll.Start:yyyy-MM-dd}|{poll.End:yyyy-MM-dd}|{poll.Sample}|{poll.Mrp}|{poll.Part}|{string.Join(' ', poll.Shares.Select(share => Invariant($"{share.Key}={share.Value:R}")))}")).Order(StringComparer.Ordinal));
    }
}
