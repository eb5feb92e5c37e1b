using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Outlooks;
using Copeland.Reports;
using Copeland.Tests.Charts;

namespace Copeland.Tests.Outlooks;

/// <summary>The chart of an outlook at every size.</summary>
public class OutlookChartTests
{
    /// <summary>Labour loses many at a high chance, so its line is steep just where the Conservatives' number would stand.</summary>
    [Theory]
    [InlineData(0.85, 0.55)]
    [InlineData(0.80, 0.72)]
    [InlineData(0.78, 0.77)]
    [InlineData(0.60, 0.60)]
    public void Numbers_AtEverySize_LieOnNoLine(double steep, double rivals)
    {
        var outlook = Steep(steep, rivals);
        foreach (var options in Legible.Forms)
        {
            using var fonts = new FontSet(options.Style);
            var figure = OutlookCharts.Figure(outlook, OutlookWords.Lost(outlook), options, fonts);
            Assert.All(figure.Texts, text => Assert.All(figure.Texts, other => Assert.False(text != other && text.Box.Overlaps(other.Box), $"{options.Size.Name}: {text.Text} on {other.Text}")));
            var plot = figure.Plots[0];
            foreach (var number in figure.Texts.Where(text => plot.Box.Contains(text.Box) && text.Look.Bold))
            {
                foreach (var party in outlook.Holders.Select(holder => holder.Party.Code).Where(code => code != "Ind"))
                {
                    for (var x = number.Box.Left; x <= number.Box.Right; x += 0.5)
                    {
                        var y = plot.AtY(outlook.Lost(party, 1 - ((x - plot.Box.Left) / plot.Box.Width)));
                        Assert.False(y > number.Box.Top && y < number.Box.Bottom, Invariant($"{options.Size.Name}: the number {number.Text} lies on the line of {party}"));
                    }
                }
            }
        }
    }

    private static Outlook Steep(double steep, double rivals)
    {
        var outlook = ExampleOutlook.Make(independents: 0);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return outlook with
        {
            Seats = [.. outlook.Seats.Select(seat =>
            {
                var code = seat.Holder.Code;
                var number = seen[code] = seen.GetValueOrDefault(code) + 1;
                var change = Math.Max(0.02, code == "Lab" ? steep + 0.06 - (0.012 * number) : rivals + 0.25 - (0.06 * number));
                return seat with { Candidates = [.. seat.Candidates.Select(candidate => candidate.Candidate.Party.Code == code ? candidate with { Win = candidate.Win with { Value = 1 - Math.Min(change, 0.98) } } : candidate)] };
            })],
        };
    }
}
