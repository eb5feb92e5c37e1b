namespace Copeland.Forecasts;

/// <summary>
/// The two candidates that words and pictures compare, by their places on the ballot. First comes the likeliest winner, of equals
/// the one with the larger mean share. Second comes the next likeliest, if that is a real chance; where nobody else has one, the
/// order of tiny chances says little, and it is the candidate with the largest mean share among the rest.
/// </summary>
/// <param name="First">Place of the likeliest winner.</param>
/// <param name="Second">Place of the rival.</param>
internal readonly record struct FrontRunners(int First, int Second)
{
    /// <summary>
    /// The least chance that counts as a real one. The scale calls anything below 25% unlikely, but a chance of
    /// 15%, 3 in 20, is one that a reader takes as real.
    /// </summary>
    public const double RealChance = 0.15;

    /// <summary>The front runners of a forecast.</summary>
    /// <param name="candidates">At least two, in ballot order.</param>
    public static FrontRunners Of(IReadOnlyList<CandidateForecast> candidates) =>
        Of([.. candidates.Select(candidate => candidate.Win.Value)], [.. candidates.Select(candidate => candidate.Share.Mean)]);

    /// <summary>Places of all who are in the race: the two, and whoever else has a real chance, the likeliest first.</summary>
    /// <param name="chances">Chances of winning in ballot order.</param>
    public IReadOnlyList<int> InTheRace(IReadOnlyList<double> chances)
    {
        var (first, second) = this;
        return
        [
            first, second,
            .. Enumerable.Range(0, chances.Count).Where(place => place != first && place != second && chances[place] >= RealChance).OrderByDescending(place => chances[place]),
        ];
    }

    /// <summary>The front runners of chances and mean shares in ballot order.</summary>
    /// <exception cref="ArgumentException">There are fewer than two candidates, or not as many chances as shares.</exception>
    public static FrontRunners Of(IReadOnlyList<double> chances, IReadOnlyList<double> shares)
    {
        if (chances.Count < 2 || chances.Count != shares.Count)
        {
            throw new ArgumentException($"Front runners are two of at least two candidates with a chance and a share each; got {chances.Count} chances and {shares.Count} shares.", nameof(chances));
        }

        var ranked = Enumerable.Range(0, chances.Count).OrderByDescending(place => chances[place]).ThenByDescending(place => shares[place]).ToList();
        return new FrontRunners(ranked[0], chances[ranked[1]] >= RealChance ? ranked[1] : ranked.Skip(1).MaxBy(place => shares[place]));
    }
}
