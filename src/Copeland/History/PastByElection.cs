using Copeland.Elections;

namespace Copeland.History;

/// <summary>A by-election of the past with its result, the seat's previous result and the polls before it.</summary>
internal sealed record PastByElection
{
    /// <summary>Unique, e.g. <c>copeland-2017</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The seat's name.</summary>
    public required string Constituency { get; init; }

    /// <summary>The country it lies in.</summary>
    public required Country Country { get; init; }

    /// <summary>Its region.</summary>
    public required string Region { get; init; }

    /// <summary>Polling day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The general election before it.</summary>
    public required DateOnly PreviousGeneralElection { get; init; }

    /// <summary>The party that won the seat at that general election.</summary>
    public required string Defending { get; init; }

    /// <summary>The party the outgoing member sat for, where recorded and possibly another.</summary>
    public string? Sitting { get; init; }

    /// <summary>Governing parties, the Prime Minister's first.</summary>
    public required IReadOnlyList<string> Government { get; init; }

    /// <summary>Registered electors, where known.</summary>
    public int? Electorate { get; init; }

    /// <summary>Valid votes, where known.</summary>
    public int? ValidVotes { get; init; }

    /// <summary>Turnout as a fraction of the electorate, where known.</summary>
    public double? Turnout { get; init; }

    /// <summary>Registered electors at the general election before, where known.</summary>
    public int? PreviousElectorate { get; init; }

    /// <summary>Valid votes at the general election before, where known.</summary>
    public int? PreviousValidVotes { get; init; }

    /// <summary>Turnout there as a fraction, where known.</summary>
    public double? PreviousTurnout { get; init; }

    /// <summary>The seat's share for Leave in 2016 as a fraction; null before the 2010 Parliament.</summary>
    public double? Leave { get; init; }

    /// <summary>Party code of the winner.</summary>
    public required string Winner { get; init; }

    /// <summary>Party code of the runner-up.</summary>
    public required string RunnerUp { get; init; }

    /// <summary>How finely the result is known.</summary>
    public required ResultResolution Resolution { get; init; }

    /// <summary>A circumstance that makes it unlike other contests, e.g. <c>rivals-stood-aside</c>; null for most.</summary>
    public string? Flag { get; init; }

    /// <summary>Whether the main rivals stood aside.</summary>
    public bool RivalsStoodAside => Flag == "rivals-stood-aside";

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Everybody who stood in the by-election or at the general election before, by-election order first.</summary>
    public required IReadOnlyList<PastCandidate> Candidates { get; init; }

    /// <summary>What national polls said before it.</summary>
    public required IReadOnlyList<PastNationalShare> National { get; init; }

    /// <summary>Whether a candidate is the outgoing member, who left the party the seat was won under and stands again.</summary>
    public bool IsRestanding(PastCandidate candidate) =>
        Flag?.StartsWith("holder-restood", StringComparison.Ordinal) == true && candidate.Party == Sitting;

    /// <summary>Whether any national poll before it is known.</summary>
    public bool HasNationalPolls => National.Any(share => share.Polls is not null);
}

/// <summary>What polls said of a party before a past by-election.</summary>
/// <param name="Party">Party code; before 2010 the joint figure of SNP and Plaid Cymru stands for the one of the contest's country.</param>
/// <param name="Previous">Fraction of the vote in Great Britain at the last general election; null where it did not stand.</param>
/// <param name="Polls">Mean of the polls with fieldwork ending 1 to 28 days before polling day (60 where there were none), a fraction; null where nobody asked.</param>
/// <param name="PollCount">How many polls the mean holds.</param>
/// <param name="Source">Where the mean comes from.</param>
internal sealed record PastNationalShare(string Party, double? Previous, double? Polls, int PollCount, PastPollSource Source);
