using Copeland.Calibration;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Calibration;

/// <summary>The tables of the README and the model card say what the calibration's own record says.</summary>
public class PublishedScoresTests
{
    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["**this model**"] = "copeland",
        ["uniform and proportional swing, blended"] = "blend",
        ["uniform swing"] = "uniformSwing",
        ["proportional swing"] = "proportionalSwing",
        ["last result"] = "persistence",
    };

    [Theory]
    [InlineData("README.md", 4)]
    [InlineData("src/Copeland/Model/README.md", 5)]
    public void RecordTable_EveryRow_IsTheRecordedScore(string file, int rows)
    {
        var table = File.ReadAllLines(Path.Combine(SourceTree.Root, file))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 11 && Methods.ContainsKey(cells[1]))
            .ToArray();
        Assert.Equal(rows, table.Length);
        foreach (var cells in table)
        {
            var score = EmbeddedCalibration.Scores.Single(recorded => recorded.Method == Methods[cells[1]]);
            string[] expected =
            [
                Invariant($"{score.MaePp:F3}"), Invariant($"{score.CrpsPp:F3}"), Invariant($"{score.LogLoss:F4}"),
                Invariant($"{score.Brier:F3}"), Invariant($"{100 * score.HitRate:F1}%"), Invariant($"{100 * score.Coverage90:F1}"),
            ];
            string[] printed = [.. cells[2..7], cells[7].Split('/')[2]];
            Assert.Equal(expected, printed);
        }
    }
}
