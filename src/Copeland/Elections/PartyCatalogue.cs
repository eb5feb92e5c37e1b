using System.Diagnostics.CodeAnalysis;

namespace Copeland.Elections;

/// <summary>
/// The parties a scenario may name without defining them, and those it defines itself.
/// A new party needs no code: <see cref="With"/> adds it.
/// </summary>
public sealed class PartyCatalogue
{
    private readonly Dictionary<string, Party> parties;

    private PartyCatalogue(IEnumerable<Party> parties) =>
        this.parties = parties.ToDictionary(party => party.Code, StringComparer.Ordinal);

    /// <summary>The parties known without a definition, in the order of the contract.</summary>
    public static PartyCatalogue BuiltIn { get; } = new(
    [
        new("Con", "Conservative", "#0087DC", Family.Conservative),
        new("Lab", "Labour", "#E4003B", Family.Labour),
        new("LD", "Liberal Democrat", "#FAA61A", Family.LiberalDemocrat),
        new("Reform", "Reform UK", "#12B6CF", Family.PopulistRight),
        new("UKIP", "UKIP", "#70147A", Family.PopulistRight),
        new("Brexit", "Brexit Party", "#12B6CF", Family.PopulistRight),
        new("Green", "Green", "#02A95B", Family.Green),
        new("SNP", "SNP", "#FDF38E", Family.Nationalist),
        new("PC", "Plaid Cymru", "#005B54", Family.Nationalist),
        new("Restore", "Restore Britain", "#1B2A5C", Family.PopulistRight),
        new("WPB", "Workers Party", "#780021", Family.Other),
        new("Respect", "Respect", "#2E8B57", Family.Other),
        new("BNP", "BNP", "#2E3B74", Family.Other),
        new("SDP", "SDP", "#D25469", Family.Other),
        new("Alba", "Alba", "#005EB8", Family.Other),
        new("YP", "Your Party", "#A3156B", Family.Other),
        new("CBP", "Count Binface Party", "#B8860B", Family.Other),
        new("Reclaim", "Reclaim", "#C03F31", Family.Other),
        new("TUSC", "TUSC", "#EC008C", Family.Other),
        new("MRLP", "Monster Raving Loony Party", "#8A6D1B", Family.Other),
        new("REU", "Rejoin EU", "#2B4C9B", Family.Other),
        new("AUK", "Advance UK", "#5A2D82", Family.Other),
        new("HPUK", "Heritage Party", "#0B5563", Family.Other),
        new("ED", "English Democrats", "#8B1A1A", Family.Other),
        new("ECP", "English Constitution Party", "#A23B3B", Family.Other),
        new("LPUK", "Libertarian Party", "#B07D00", Family.Other),
        new("Cli", "Climate Party", "#4C8C2B", Family.Other),
        new("CPA", "Christian Peoples Alliance", "#6B3F98", Family.Other),
        new("APNI", "Alliance (Northern Ireland)", "#CDAF2D", Family.Other),
        new("DUP", "DUP", "#D46A4C", Family.Other),
        new("SF", "Sinn Féin", "#326760", Family.Other),
        new("SDLP", "SDLP", "#2AA82C", Family.Other),
        new("UUP", "Ulster Unionist", "#48A5EE", Family.Other),
        new("TUV", "TUV", "#0C3A6A", Family.Other),
        new("Ind", "Independent", "#888888", Family.Other),
        new("Spk", "Speaker", "#555555", Family.Other),
        new("Oth", "Other", "#888888", Family.Other),
    ]);

    /// <summary>The day the Liberals and the SDP became one party, the Liberal Democrats; the SDP of later days is a small party of its own.</summary>
    public static DateOnly Merger { get; } = new(1988, 3, 3);

    /// <summary>The parties of a day: before <see cref="Merger"/> the SDP is of the Liberal Democrats' family.</summary>
    public static PartyCatalogue On(DateOnly day) => day < Merger ? BuiltIn.With([BuiltIn["SDP"] with { Family = Family.LiberalDemocrat }]) : BuiltIn;

    /// <summary>The countries a party stands in alone; null where it stands anywhere, or nobody says where.</summary>
    internal static IReadOnlyList<Country>? NationsOf(string code) => code switch
    {
        "SNP" or "Alba" => [Country.Scotland],
        "PC" => [Country.Wales],
        "APNI" or "DUP" or "SF" or "SDLP" or "UUP" or "TUV" => [Country.NorthernIreland],
        "Lab" or "LD" => [Country.England, Country.Scotland, Country.Wales],
        _ => null,
    };

    /// <summary>All parties, in the order they were added.</summary>
    public IReadOnlyCollection<Party> All => parties.Values;

    /// <summary>The codes that may stand more than once on a ballot.</summary>
    public static IReadOnlyList<string> RepeatableCodes { get; } = ["Ind", "Oth"];

    /// <summary>The party of a code.</summary>
    /// <exception cref="ArgumentException">No party has that code.</exception>
    public Party this[string code] =>
        TryGet(code, out var party) ? party : throw new ArgumentException($"No party has the code \"{code}\".", nameof(code));

    /// <summary>Looks a code up; codes are case-sensitive.</summary>
    public bool TryGet(string code, [NotNullWhen(true)] out Party? party) => parties.TryGetValue(code, out party);

    /// <summary>A catalogue with more parties; a definition of a known code replaces it.</summary>
    public PartyCatalogue With(IEnumerable<Party> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var all = new Dictionary<string, Party>(parties, StringComparer.Ordinal);
        foreach (var party in more)
        {
            all[party.Code] = party;
        }

        return new PartyCatalogue(all.Values);
    }
}
