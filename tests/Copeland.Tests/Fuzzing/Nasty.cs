using Copeland.Model;

namespace Copeland.Tests.Fuzzing;

/// <summary>Values that have broken programs, and values at the edges of what ours allows.</summary>
internal static class Nasty
{
    /// <summary>Numbers as they are written.</summary>
    public static readonly string[] Numbers =
    [
        "0", "1", "-1", "2", "0.5", "1e-300", "1e300", "1e308", "1e999", "-1e6", "1e6", "100", "100.0001", "99.9999999", "50", "33.3333333333", "1e-9", "-0", "2.1", "2.0000001",
        "64", "65", "256", "4096", "4097", "1945", "32768", "8000000", "8000001", "9000000", "10000000", "2147483647", "2147483648", "-2147483648", "4294967296", "9007199254740992", "9223372036854775807",
        "18446744073709551615", "18446744073709551616", "1000000000000", "1000000000001", "0.1", "0.01", "7", "12.5", "60", "59.2", "75", "40", "30", "20", "5", "3", "-5", "-2", "0.9", "1.5",
    ];

    /// <summary>Texts, without quotation marks.</summary>
    public static readonly string[] Texts =
    [
        "", " ", "x", "Con", "Lab", "LD", "Ind", "Oth", "Ind-1", "Ind-2", "Spk", "Reform", "UKIP", "SNP", "PC", "Green", "Brexit", "SDP", "con", "Zzz", "England", "Scotland", "Wales", "Northern Ireland",
        "2017-02-23", "2017-02-29", "0001-01-01", "9999-12-31", "1945-01-01", "1945-07-05", "1945-07-06", "1944-12-31", "2099-12-31", "2100-01-01", "2015-05-07", "2016-06-23", "2024-07-04", "2026-08-27",
        "1/3", "9/4", "evens", "1/99", "1/100000", "100000/1", "0/1", "1/0", "1.0000001", "1.01", "1-2", "1/2/3", "99999", "-1/2", "built-in", "random", "sobol", "poll", "mrp", "private", "local-election",
        "fringe", "local", "insurgent", "party", "=1+1", "@SUM(1)", "+1", "-1", "\t", "\r\n", "\u001b[31m", "\u001b]0;x\u0007", "\u202e", "\u200b", "\ufffe", "\ud800", "\udc00", "\0", "🙂", "e\u0301", "ﬀ", "İ", "ß",
        "<script>alert(1)</script>", "</style>", "]]>", "<!--", "a|b", "`x`", "[x](y)", "http://x", "\"", "\\", "'", "%n", "{0}", "../../etc/passwd", "/dev/zero", "base.json", "CON", "nul", "a,b", "a\"b", "a;b",
        new string('x', 40), new string('x', 41), new string('x', 100), new string('x', 101), new string('x', 200), new string('x', 201), new string('x', 5000), new string('9', 400), "#000000", "#FFFFFF", "#12345", "red",
    ];

    /// <summary>Names of fields and addresses.</summary>
    public static readonly string[] Names =
    [
        .. AssumptionLimits.Names, "Con", "Lab", "LD", "UKIP", "Reform", "Green", "SNP", "PC", "Ind-1", "Ind-2", "Oth", "Zzz", "mean", "sd", "id", "title", "extends", "$schema", "notes", "parts", "", ".", "[0]", "a.b", "__proto__",
    ];

    /// <summary>Values that are no single number or text.</summary>
    public static readonly string[] Others = ["null", "true", "false", "[]", "{}", "[null]", "[[[[]]]]", "{\"Con\":null}", "{\"mean\":1}", "{\"sd\":1e6}", "{\"mean\":1e-300,\"sd\":5}", "{\"a\":{\"b\":{}}}"];
}
