using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>One contest as the likelihood reads it: rows are the families on the ballot.</summary>
internal sealed class ContestDesign
{
    private ContestDesign(PastContest contest, ParameterLayout layout, SparseRow[] mean, SparseRow[] scale)
    {
        (Contest, MeanRows, ScaleRows) = (contest, mean, scale);
        LogShares = contest.Held.LogShares();
        Families = [.. contest.Outlook.Standings.Select(standing => (int)standing.Family)];
        Pairs = [.. Families.SelectMany(row => Families.Select(column => (row * ParameterLayout.Families) + column))];
        Reads = [.. Parameters(layout).Distinct()];
    }

    /// <summary>The contest.</summary>
    public PastContest Contest { get; }

    /// <summary>Families on the ballot.</summary>
    public int[] Families { get; }

    /// <summary>Places of the families' correlations among those of all, families × families.</summary>
    public int[] Pairs { get; }

    /// <summary>Log shares of the result.</summary>
    public double[] LogShares { get; }

    /// <summary>Values of the effects on the mean, a row a family.</summary>
    public SparseRow[] MeanRows { get; }

    /// <summary>Values of the effects on the log scale, a row a family.</summary>
    public SparseRow[] ScaleRows { get; }

    /// <summary>Places of the parameters that it reads, each once.</summary>
    public int[] Reads { get; }

    /// <summary>Evaluates every effect of a specification for every family on the ballot.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="layout">The specification's parameters.</param>
    /// <param name="momentum">Momentum by family.</param>
    public static ContestDesign Of(PastContest contest, ParameterLayout layout, IReadOnlyDictionary<Family, FamilyMomentum> momentum)
    {
        FamilyTerm[] terms = [.. contest.Outlook.Standings.Select(s => new FamilyTerm(contest.Outlook, s, momentum.GetValueOrDefault(s.Family)))];
        return new ContestDesign(contest, layout, Rows(terms, layout.Specification.MeanEffects), Rows(terms, layout.Specification.ScaleEffects));
    }

    // A row of the correlations' factor moves the correlations of one family.
    private IEnumerable<int> Parameters(ParameterLayout layout) =>
    [
        .. MeanRows.SelectMany(row => row.At),
        .. ScaleRows.SelectMany(row => row.At).Select(at => layout.Mean + at),
        layout.SlopeAt,
        .. Families.Where(family => PartialCorrelations.Count(family) < layout.Correlations)
            .SelectMany(family => Enumerable.Range(layout.CorrelationsAt + PartialCorrelations.Count(family), family)),
        layout.FreedomAt,
    ];

    private static SparseRow[] Rows(FamilyTerm[] terms, IReadOnlyList<Effect> effects) => [.. terms.Select(term => SparseRow.Of([.. effects.Select(effect => effect.Value(term))]))];
}
