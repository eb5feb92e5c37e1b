using Copeland.Elections;
using Copeland.Scenarios.Documents;
using Copeland.Statistics;

namespace Copeland.Scenarios.Rules;

/// <summary>The constituency.</summary>
internal static class SeatRules
{
    /// <summary>
    /// How well Leave shares of constituencies are known, in points: the standard deviation of the difference between two
    /// published sets of estimates for the 2024 boundaries, in England and Wales and in Scotland.
    /// </summary>
    private const double LeaveSd = 2.1;
    private const double LeaveSdInScotland = 4.6;

    // A seat's two published estimates differ by 20 points at most, which puts each within ten of their mean.
    private const double DoubtfulSd = 10;
    private const double FractionOfAPoint = 0.1;

    /// <summary>What is wrong with an error of nothing.</summary>
    public const string ErrorWithoutLeave = "stands without leavePct; it says how well leavePct is known. Add \"leavePct\", or remove it.";

    /// <summary>The seat, or null where its name or country is missing.</summary>
    public static Seat? Of(SeatDocument? written, Findings findings)
    {
        if (written?.LeavePctSd is not null && written.LeavePct is null && !findings.HasProblems("seat.leavePct"))
        {
            findings.Report("seat.leavePctSd", ErrorWithoutLeave);
        }

        Percent.RefuseFraction(written?.LeavePct, "seat.leavePct", findings);
        return written is { Name: { } name, Country: { } country }
            ? new Seat(name, CountryOf(country), written.Region, Leave(written.LeavePct, written.LeavePctSd, CountryOf(country)), written.Electorate)
            : null;
    }

    /// <summary>Warns of an error of the Leave share that no estimate has.</summary>
    public static void WarnOfError(Estimate leave, Findings findings)
    {
        if (100 * leave.Sd is var sd and (> DoubtfulSd or (> 0 and < FractionOfAPoint)))
        {
            findings.Warn(Invariant($"seat.leavePctSd is {Percent.Words(sd)} points, which is {(sd > DoubtfulSd ? "more than any estimate of a seat’s Leave share errs" : "less than any estimate errs, as if it were a fraction")}: two published sets of estimates differ by {LeaveSd} points, in Scotland by {LeaveSdInScotland} (one standard deviation). Write it in points, 0 for a known count, or leave it out."));
        }
    }

    /// <summary>The country of its English name.</summary>
    public static Country CountryOf(string name) => name switch
    {
        "Scotland" => Country.Scotland,
        "Wales" => Country.Wales,
        "Northern Ireland" => Country.NorthernIreland,
        _ => Country.England,
    };

    /// <summary>A Leave share with its error.</summary>
    public static Estimate? Leave(double? percent, double? sd, Country country) => percent is not { } leave ? null
        : new Estimate(Percent.Fraction(leave), Percent.Fraction(sd ?? (country == Country.Scotland ? LeaveSdInScotland : LeaveSd)));
}
