using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.History;

/// <summary>A seat of the House of Commons on the boundaries of 2024, with its result of 4 July 2024.</summary>
/// <param name="Code">Its code at the Office for National Statistics.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">The country it lies in.</param>
/// <param name="Region">Its region.</param>
/// <param name="Electorate">Registered electors in 2024.</param>
/// <param name="ValidVotes">Valid votes in 2024.</param>
/// <param name="Winner">Code of the party that won it in 2024.</param>
/// <param name="Leave">Its share for Leave in 2016, a fraction with its standard deviation (see <see cref="LeaveShare"/>).</param>
/// <param name="LeaveIsDoubtful">Whether the two published estimates of that share differ by more than 8 points.</param>
/// <param name="Candidates">Everybody who stood, most votes first.</param>
public sealed record Constituency(
    string Code,
    string Name,
    Country Country,
    string Region,
    int Electorate,
    int ValidVotes,
    string Winner,
    Estimate Leave,
    bool LeaveIsDoubtful,
    IReadOnlyList<SeatCandidate> Candidates)
{
    /// <summary>Valid votes as a fraction of the electorate.</summary>
    public double Turnout => (double)ValidVotes / Electorate;
}

/// <summary>A candidate of the general election of 2024.</summary>
/// <param name="Party">Party code.</param>
/// <param name="Name">The candidate's name.</param>
/// <param name="Votes">Votes.</param>
public sealed record SeatCandidate(string Party, string Name, int Votes);
