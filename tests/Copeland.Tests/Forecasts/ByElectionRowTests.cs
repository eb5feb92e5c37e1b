using System.Text;

using Copeland.Forecasts;

namespace Copeland.Tests.Forecasts;

/// <summary>A by-election as an entry for others to learn from, to the letter.</summary>
public class ByElectionRowTests
{
    [Fact]
    public void Write_CopelandWithVotes_IsTheEntry()
    {
        var scenario = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"market\":", """
            "result": { "votes": { "Con": 13748, "Lab": 11601, "LD": 2252, "UKIP": 2025, "Green": 515, "Ind-1": 811, "Ind-2": 116 }, "turnoutPct": 51.33 },
            "market":
            """, StringComparison.Ordinal).Replace("\"averagePct\"", "\"previousPct\": { \"Con\": 37.8, \"Lab\": 31.2, \"LD\": 8.1, \"UKIP\": 12.9, \"Green\": 3.8 }, \"averagePct\"", StringComparison.Ordinal));
        Assert.Equal("""
            {
              "date": "2017-02-23",
              "seat": "Copeland",
              "country": "England",
              "leavePct": 59.2,
              "previous": {
                "date": "2015-05-07",
                "turnoutPct": 63.8,
                "votes": {
                  "Lab": 16750,
                  "Con": 14186,
                  "UKIP": 6148,
                  "LD": 1368,
                  "Green": 1179
                }
              },
              "national": {
                "previousPct": {
                  "Con": 37.8,
                  "Lab": 31.2,
                  "LD": 8.1,
                  "UKIP": 12.9,
                  "Green": 3.8
                },
                "averagePct": {
                  "Con": 40.5,
                  "Lab": 26.4,
                  "LD": 10.2,
                  "UKIP": 12.7,
                  "Green": 4
                }
              },
              "government": [
                "Con"
              ],
              "defending": "Lab",
              "result": {
                "turnoutPct": 51.33,
                "votes": {
                  "Con": 13748,
                  "Lab": 11601,
                  "LD": 2252,
                  "UKIP": 2025,
                  "Green": 515,
                  "Ind-1": 811,
                  "Ind-2": 116
                }
              }
            }
            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(ByElectionRow.Write(scenario)));
    }

    [Fact]
    public void Write_SharesATieAndRivalsWhoStoodAside_SaysSo()
    {
        var scenario = TestScenarios.Read("""
            {
              "schemaVersion": 1, "id": "tie", "title": "A tie", "pollingDay": "2017-02-23", "asOf": "2017-02-20",
              "seat": { "name": "Copeland", "country": "England" },
              "previous": { "date": "2015-05-07", "sharesPct": { "Lab": 42.26, "Con": 35.8, "UKIP": 15.51, "LD": 3.45, "Green": 2.98 } },
              "government": ["Con"], "defending": "Lab",
              "candidates": [ { "party": "Lab" }, { "party": "UKIP" } ],
              "national": { "averagePct": { "Con": 40.5, "Lab": 26.4, "UKIP": 12.7 } },
              "result": { "sharesPct": { "Lab": 50, "UKIP": 50 }, "winner": "UKIP" }
            }
            """);
        var entry = Encoding.UTF8.GetString(ByElectionRow.Write(scenario));
        Assert.DoesNotContain("leavePct", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("turnoutPct", entry, StringComparison.Ordinal);
        Assert.Contains("\"sharesPct\": {\n      \"Lab\": 42.26,", entry, StringComparison.Ordinal);
        Assert.Contains("\"rivalsStoodAside\": true", entry, StringComparison.Ordinal);
        Assert.Contains("\"winner\": \"UKIP\"", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AScenarioWithoutAResult_Throws()
    {
        Assert.Throws<ArgumentException>(() => ByElectionRow.Write(TestScenarios.Copeland2017()));
    }
}
