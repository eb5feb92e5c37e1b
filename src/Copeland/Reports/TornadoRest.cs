using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>What a tornado's picture leaves out, in words.</summary>
/// <param name="report">The analysis.</param>
/// <param name="told">The figure.</param>
internal sealed class TornadoRest(SensitivityReport report, TornadoFigure told)
{
    private readonly BarWords bars = new(report);

    /// <summary>What is said of bars that have no row; null where all have one.</summary>
    /// <param name="drawn">Those that have.</param>
    public string? NotShown(IReadOnlyList<TornadoBar> drawn)
    {
        var left = told.Bars.Where(bar => !drawn.Contains(bar, ReferenceEqualityComparer.Instance)).ToList();
        List<TornadoBar> swings = [.. told.Repeats.Where(left.Contains)], further = [.. left.Except(swings)];
        string[] parts = [.. new[] { Swings(swings), Further(further, drawn, left.Count - swings.Count + told.Others) }.OfType<string>()];
        return parts.Length == 0 ? null : $"Not shown: {string.Join("; and ", parts)}";
    }

    private string? Swings(List<TornadoBar> swings) => swings switch
    {
        [] => null,
        [var one] when bars.Sides(one) is var (from, to) => $"a swing between {from} and {to}, which combines the two",
        _ => "swings between these parties, which combine their shares",
    };

    private string? Further(List<TornadoBar> further, IReadOnlyList<TornadoBar> drawn, int count)
    {
        if (count == 0)
        {
            return null;
        }

        var (what, moves) = (Invariant($"{count} {(told.Part.IsModel ? "estimate" : "figure")}{(count == 1 ? "" : "s")}"), count == 1 ? "moves" : "move");

        // Those that were not varied move the chance less than any bar; of the share nobody knows.
        return told.IsOfShare && told.Others > 0 ? Invariant($"{count} other {(count == 1 ? "estimate" : "estimates")}")
            : told.Others == 0 && further.TrueForAll(told.Stays) ? $"{what} that {(count == 1 ? "leaves" : "leave")} it at {DisplayNumber.InProse(told.Text(report.Base))}"
            : further.Count > 0 && further.TrueForAll(told.IsUnseen) ? $"{what} that {moves} {(told.IsOfShare ? "the share" : "it")} by a point or less"
            : further.Exists(bar => drawn.Any(shown => told.Length(bar) > told.Length(shown))) ? what : $"{what} that {moves} it less or not at all";
    }
}
