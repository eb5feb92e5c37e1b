using Copeland.Elections;

namespace Copeland.History;

/// <summary>Countries as the tables spell them, and the nationalist party of each.</summary>
internal static class CountryName
{
    /// <summary>The country of a name such as <c>Northern Ireland</c>.</summary>
    public static Country Parse(string name) => name switch
    {
        "England" => Country.England,
        "Scotland" => Country.Scotland,
        "Wales" => Country.Wales,
        "Northern Ireland" => Country.NorthernIreland,
        _ => throw new FormatException($"\"{name}\" is no country of the United Kingdom."),
    };

    /// <summary>The name of a country, such as <c>Northern Ireland</c>.</summary>
    public static string Of(Country country) => country == Country.NorthernIreland ? "Northern Ireland" : country.ToString();

    /// <summary>
    /// The party behind the joint nationalist figure of the years before 2010 (<c>Nat</c>, <c>SNP+PC</c>): the SNP in Scotland,
    /// Plaid Cymru in Wales, nobody elsewhere.
    /// </summary>
    public static string? NationalistIn(Country country) => country switch
    {
        Country.Scotland => "SNP",
        Country.Wales => "PC",
        _ => null,
    };

    /// <summary>A party code of the by-election tables in a contest of a country.</summary>
    public static string Party(string code, Country country) =>
        code == "Nat" ? NationalistIn(country) ?? throw new FormatException($"No nationalist party stands in {country}.") : code;
}
