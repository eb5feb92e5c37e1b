namespace Copeland.Model;

/// <summary>Within what a named assumption can be set to another value: what lies outside makes no forecast.</summary>
/// <param name="Least">The least value.</param>
/// <param name="Most">The largest value.</param>
/// <param name="MostSd">The largest standard deviation; the least is 0.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Reason">Why no further, as a clause.</param>
internal sealed record AssumptionLimit(double Least, double Most, double MostSd, string Unit, string Reason)
{
    /// <summary>The limits in words, e.g. <c>2.1 to 1,000 (degrees of freedom)</c>.</summary>
    public string Range => $"{Invariant($"{Least:#,0.###} to {Most:#,0.###}").Replace('-', '−')} ({Unit})";
}
