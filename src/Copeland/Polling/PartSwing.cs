using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Polling;

/// <summary>What polls of a part of Great Britain show beyond the swing of the whole.</summary>
/// <param name="Part">The part, e.g. <c>Scotland</c>.</param>
/// <param name="Previous">Shares in the part at the last general election, fractions by party code.</param>
/// <param name="Departures">
/// By party, the change of the log odds in the part since then less that in Great Britain, with its standard deviation on the eve of poll.
/// </param>
/// <param name="Notes">What a reader must know of the polls.</param>
internal sealed record PartSwing(
    string Part, VoteShares Previous, IReadOnlyDictionary<string, Estimate> Departures, IReadOnlyList<string> Notes)
{
    private const double DaysPerYear = 365.25;

    /// <summary>
    /// What an average of polls of the part shows. With d the departure at the polls' effective day t₀, s its error (sampling, pollsters'
    /// leans, and what averages miss results by, as log odds) and τ the departures' own spread, the belief is d τ²/(τ² + s²) with variance
    /// τ² s²/(τ² + s²), and that variance grows from t₀ to the eve of poll: the polls are carried forward by Great Britain's swing. A
    /// nationalist party's figures for Great Britain are whole numbers of 1 to 3, whose average of some days moves by rounding alone as its
    /// votes never do: it is carried forward by an average as slow as the part's own.
    /// </summary>
    /// <param name="part">The part, and its shares at the last general election.</param>
    /// <param name="average">Shares in the part's polls, with the error of their log.</param>
    /// <param name="britain">Shares in Great Britain: at that election, in the polls on the effective day and now, and in slow averages of them on both.</param>
    /// <param name="days">Days from the effective day to the eve of poll.</param>
    /// <param name="assumptions">The numbers it rests on.</param>
    public static PartSwing Of(
        (string Name, VoteShares Previous) part,
        IReadOnlyDictionary<string, Estimate> average,
        BritishShares britain,
        int days,
        PartAssumptions assumptions)
    {
        var spread = assumptions.DepartureSd * assumptions.DepartureSd;
        var ageing = assumptions.YearlyVariance * Math.Max(0, days) / DaysPerYear;
        var departures = new Dictionary<string, Estimate>(StringComparer.Ordinal);
        foreach (var (code, share) in average.Where(pair => part.Previous[pair.Key] > 0))
        {
            var isNationalist = PartyCatalogue.BuiltIn.TryGet(code, out var party) && party.Family == Family.Nationalist;
            var raw = LogOdds.Of(share.Mean) - LogOdds.Of(part.Previous[code] ?? 0) - Change(code, britain.Previous, isNationalist ? britain.SlowlyThen : britain.Then);
            var slower = isNationalist ? Change(code, britain.Now, britain.SlowlyNow) : 0;
            var error = Math.Pow(share.Sd / (1 - share.Mean), 2);
            var weight = spread / (spread + error);
            departures[code] = new Estimate((weight * raw) + slower, Math.Sqrt((weight * error) + ageing));
        }

        return new PartSwing(part.Name, part.Previous, departures, []);
    }

    /// <summary>
    /// A picture of Great Britain as one of the part: shares then are the part's; shares now are those moved by Great Britain's swing in
    /// log odds and by the departure. A party without a share in the part then keeps its figure for Great Britain, unless it is another part's.
    /// </summary>
    public NationalPicture In(NationalPicture britain)
    {
        var now = Unscaled(britain);
        var scale = now.Total > 1 ? 1 / now.Total : 1;
        var shares = new VoteShares(now.Select(share => KeyValuePair.Create(share.Key, scale * share.Value)));
        return britain with
        {
            Previous = Previous,
            Now = shares,
            Part = this,
            NotAsked = [.. britain.NotAsked.Except(Departures.Keys, StringComparer.Ordinal)],
            Warnings = [.. britain.Warnings, .. Notes],
        };
    }

    /// <summary>
    /// The same with some shares of the part set, while its other parties give or take in proportion, so that the total stays: what departs
    /// from Great Britain's swing, which is as it was, makes the difference, and is known as well as before.
    /// </summary>
    /// <param name="shares">The shares that are set, fractions by party code.</param>
    /// <param name="britain">What polls say of Great Britain.</param>
    public PartSwing With(VoteShares shares, NationalPicture britain)
    {
        if (shares.Count == 0)
        {
            return this;
        }

        // Who has no share in the part then keeps the figure for Great Britain, and gives way to nobody.
        var set = new VoteShares(In(britain).Now.Where(share => Previous[share.Key] > 0)).WithOthersScaled(shares);
        return this with
        {
            Departures = set.Where(share => share.Value is > 0 and < 1).ToDictionary(
                share => share.Key,
                share => new Estimate(
                    LogOdds.Of(share.Value) - LogOdds.Of(Previous[share.Key] ?? 0) - Change(share.Key, britain.Previous, britain.Now),
                    Departures.TryGetValue(share.Key, out var departure) ? departure.Sd : 0),
                StringComparer.Ordinal),
        };
    }

    /// <summary>Each party's share now by itself, not scaled where all are more than the whole.</summary>
    private VoteShares Unscaled(NationalPicture britain) => new(Previous.Keys.Except(MissingParties.Remainders, StringComparer.Ordinal)
        .Select(code => KeyValuePair.Create(code, Now(code, britain)))
        .Concat(britain.Now.Where(share => Previous[share.Key] is null && !IsOfElsewhere(share.Key))));

    // Nobody here votes for a party that stands in another part alone.
    private bool IsOfElsewhere(string code) => PartyCatalogue.NationsOf(code) is { } nations && !nations.Any(nation => nation.ToString() == Part);

    /// <summary>Standard deviation of the log share of a party in the part, given Great Britain's: 0 where polls of the part do not ask about it.</summary>
    public double ErrorSd(string code, double share) => Departures.TryGetValue(code, out var departure) ? (1 - share) * departure.Sd : 0;

    private double Now(string code, NationalPicture britain) => LogOdds.Share(
        LogOdds.Of(Previous[code] ?? 0) + Change(code, britain.Previous, britain.Now) + (Departures.TryGetValue(code, out var departure) ? departure.Mean : 0));

    private static double Change(string code, VoteShares previous, VoteShares now) =>
        previous[code] is { } before && now[code] is { } after && before > 0 ? LogOdds.Of(after) - LogOdds.Of(before) : 0;
}

/// <summary>Shares in Great Britain that polls of a part of it are held against, fractions by party code.</summary>
/// <param name="Previous">At the last general election.</param>
/// <param name="Then">In the polls on the effective day of the part's.</param>
/// <param name="Now">In the polls now.</param>
internal sealed record BritishShares(VoteShares Previous, VoteShares Then, VoteShares Now)
{
    /// <summary>In an average on the effective day that is as slow as that of the part's polls.</summary>
    public VoteShares SlowlyThen { get; init; } = Then;

    /// <summary>The same now.</summary>
    public VoteShares SlowlyNow { get; init; } = Now;
}
