using Copeland.Polling;

namespace Copeland.Scenarios.Catalogue;

/// <summary>Names within the names of inputs.</summary>
internal static class InputNames
{
    /// <summary>The party behind a key, by its candidate where one stands; the key where there is none.</summary>
    public static string Of(Scenario scenario, string key) =>
        scenario.Contest.Candidates.FirstOrDefault(candidate => candidate.Id == key)?.Party.Name is { } standing ? standing
        : scenario.Contest.Parties.TryGet(key, out var party) ? party.Name : key;

    /// <summary>A share in a poll of the seat or of the country, by its place in the file.</summary>
    public static string PollShare(IReadOnlyList<Poll> polls, int place, (string Party, string Kind) of) => place < polls.Count
        ? Invariant($"the {of.Party} share in the {polls[place].Pollster} {of.Kind} of {polls[place].End:d MMMM}")
        : Invariant($"the {of.Party} share in {of.Kind} number {place}");
}
