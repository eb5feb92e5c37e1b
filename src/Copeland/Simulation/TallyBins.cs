namespace Copeland.Simulation;

/// <summary>Numbers of equal bins in which simulated quantities are counted, each up to 32,768. What has none is not looked at: neither counted nor summed.</summary>
/// <param name="Share">Bins over vote shares of 0 to 1; at least one.</param>
/// <param name="Majority">Bins over majorities of 0 to 1.</param>
/// <param name="Turnout">Bins over turnouts of 0 to 1.</param>
/// <param name="Votes">Bins over majorities in votes of 0 to the electorate; without them recounts are not counted either.</param>
/// <param name="Pair">Bins over a difference of shares of −1 to 1.</param>
internal sealed record TallyBins(int Share, int Majority, int Turnout, int Votes, int Pair)
{
    /// <summary>
    /// Bins of 0.05 points, and of 15 votes in a seat of 60,000: with observations spread evenly within a bin, quantiles are good to
    /// 0.02 points even where a distribution is as narrow as a lost candidate's.
    /// </summary>
    public static TallyBins Fine { get; } = new(2000, 2000, 2000, 4000, 4000);
}
