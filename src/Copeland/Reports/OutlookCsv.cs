using System.Text;
using Copeland.Outlooks;

namespace Copeland.Reports;

/// <summary>An outlook as CSV, a row a seat, full precision: who holds it, how likely it changes hands, and each party's chance and median share.</summary>
internal static class OutlookCsv
{
    private static readonly string[] Parties = ["Con", "Lab", "LD", "Reform", "Green", "SNP", "PC"];

    /// <summary>The file's text.</summary>
    public static string Write(Outlook outlook)
    {
        var text = new StringBuilder("seat,id,country,region,holder,holderStands,changeProbability,changeProbabilityError,challenger,challengerProbability,seed");
        foreach (var party in Parties)
        {
            text.Append(Invariant($",{party}.winProbability,{party}.medianPct"));
        }

        text.Append(",others.winProbability\n");
        foreach (var seat in outlook.ByRisk)
        {
            var challenger = seat.Challenger;
            text.Append(Invariant($"{ChartCsv.Field(seat.Name)},{seat.Id},{seat.Country},{ChartCsv.Field(seat.Region)},{ChartCsv.Field(seat.Holder.Code)},{(seat.HolderStands ? "true" : "false")},{seat.Change:R},{seat.ChangeError:R},{ChartCsv.Field(challenger.Candidate.Id)},{challenger.Win.Value:R},{seat.Seed}"));
            foreach (var party in Parties)
            {
                var candidate = seat.Candidates.FirstOrDefault(candidate => candidate.Candidate.Id == party);
                text.Append(candidate is null ? ",," : Invariant($",{candidate.Win.Value:R},{Math.Round(100 * candidate.Median, 10):R}"));
            }

            text.Append(Invariant($",{seat.Candidates.Where(candidate => !Parties.Contains(candidate.Candidate.Id, StringComparer.Ordinal)).Sum(candidate => candidate.Win.Value):R}\n"));
        }

        return text.ToString();
    }
}
