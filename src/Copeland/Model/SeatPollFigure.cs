namespace Copeland.Model;

/// <summary>One figure of a poll of the seat: the share it gives to one place on the ballot, or to several together.</summary>
/// <param name="Poll">Number of the poll: figures of one poll are compared with each other, its level is free.</param>
/// <param name="Places">Places on the ballot, at least one.</param>
/// <param name="Share">Their share together, a fraction.</param>
/// <param name="Days">Days from the end of fieldwork to polling day, 0 or more.</param>
internal sealed record SeatPollFigure(int Poll, IReadOnlyList<int> Places, double Share, int Days)
{
    /// <summary>What kind of evidence it comes from.</summary>
    public SeatPollKind Kind { get; init; } = SeatPollKind.Poll;

    /// <summary>Respondents of the poll, at least 1; null where nobody says, or where its error is not one of interviews.</summary>
    public int? Sample { get; init; }

    /// <summary>By how much it errs more than a published poll's figure of the same age.</summary>
    public double ErrorFactor { get; init; } = 1;

    /// <summary>Its whole standard deviation in log share at a share of 25%, where it is stated; null to reckon it from a poll's.</summary>
    public double? StatedError { get; init; }

    /// <summary>Share at which a poll's zero is read: half a respondent in a hundred.</summary>
    public const double SmallestShare = 0.005;

    /// <summary>The remainder of a poll (1.5 points) up to which it counts as rounding and undecideds rather than as other candidates.</summary>
    public const double LeastRemainder = 0.015;

    /// <summary>Log of the share, floored at <see cref="SmallestShare"/>.</summary>
    public double LogShare => Math.Log(Math.Max(Share, SmallestShare));
}
