using System.Text;
using Copeland.Scenarios;
using CsCheck;

namespace Copeland.Tests.Scenarios;

/// <summary>Whatever a file holds, it is read or refused with a message; nothing else is ever thrown.</summary>
public class ScenarioPropertyTests
{
    private static readonly byte[] Valid = Encoding.UTF8.GetBytes(ScenarioText.Valid);

    private static readonly string[] Tokens =
    [
        "null", "true", "[]", "{}", "\"\"", "-1", "0", "1e999", "-1e-999", "1e308", "NaN", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "[null]", "{\"Con\":null}",
        "99999999999999999999", "\"2017-02-29\"", "\"0001-01-01\"", "\"9999-12-31\"", "{\"mean\":1e300}", "\"Ind\"", "\"Oth\"", "\"🙂\"", "1.5", ",", ":", "}", "]", "//", "/*",
    ];

    [Fact]
    public void Read_AnyBytesChanged_IsReadOrRefused() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var bytes = (byte[])Valid.Clone();
            foreach (var (place, value) in changes)
            {
                bytes[place] = value;
            }

            return IsReadOrRefused(bytes);
        }, iter: 3000);

    [Fact]
    public void Read_AnyValueReplaced_IsReadOrRefused()
    {
        var pieces = ScenarioText.Valid.Split(' ', '\n').Where(piece => piece.Length > 0).ToArray();
        Gen.Select(Gen.Int[0, pieces.Length - 1], OneOf(Tokens)).Array[1, 4].Sample(changes =>
        {
            var changed = (string[])pieces.Clone();
            foreach (var (place, token) in changes)
            {
                changed[place] = token + (changed[place].EndsWith(',') ? "," : string.Empty);
            }

            return IsReadOrRefused(Encoding.UTF8.GetBytes(string.Join(' ', changed)));
        }, iter: 5000);
    }

    [Fact]
    public void Read_AnyPieceCutOrDoubled_IsReadOrRefused() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Int[0, 200], Gen.Int[0, 3]).Sample((start, length, copies) =>
        {
            var end = Math.Min(Valid.Length, start + length);
            return IsReadOrRefused([.. Valid[..start], .. Enumerable.Repeat(Valid[start..end], copies).SelectMany(piece => piece), .. Valid[end..]]);
        }, iter: 3000);

    [Fact]
    public void Set_AnyText_IsReadOrRefused()
    {
        string[] paths = ["seat.leavePct", "candidates[0].name", "candidates[0]", "candidates", "national.averagePct.Con", "national.averagePct", "previous.sharesPct.Con", "previous", "turnout.meanPct", "turnout", "national.swingPct.Lab.Con", "national.swingPct", "model.leaveEffect", "model.leaveEffect.sd", "model", "id", "pollingDay", "seatPolls[0].sharesPct.Con", "x", "[0]", "a.b.c", "previous.sharesPct.x y", string.Empty];
        Gen.Select(OneOf(paths), Gen.OneOf(OneOf(Tokens), Gen.String)).Array[1, 3].Sample(changes =>
            IsReadOrRefused(Valid, [.. changes.Select(change => change.Item1 + "=" + change.Item2)]), iter: 3000);
    }

    [Fact]
    public void Validate_AnyShares_AddToOneInside() =>
        Gen.Double[0.1, 100].Array[2, 6].Sample(raw =>
        {
            var total = raw.Sum();
            string[] codes = ["Lab", "Con", "UKIP", "LD", "Green", "Oth"];
            var shares = string.Join(", ", raw.Select((share, i) => Invariant($"\"{codes[i]}\": {share / total * 100:R}")));
            var previous = ScenarioText.Read(ScenarioText.With("\"Lab\": 42.3, \"Con\": 35.8, \"UKIP\": 15.5, \"LD\": 3.5, \"Green\": 2.9", shares)).Contest.Previous;
            return Math.Abs(previous.Shares.Total - 1) < 1e-12 && Math.Abs(previous.Shares["Con"]!.Value - (raw[1] / total)) < 1e-12;
        }, iter: 300);

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static bool IsReadOrRefused(byte[] bytes, params string[] overrides)
    {
        try
        {
            var scenario = ScenarioText.Read(bytes, overrides);
            return Math.Abs(scenario.Contest.Previous.Shares.Total - 1) < 1e-9 && scenario.Contest.Candidates.Count is >= 2 and <= 64;
        }
        catch (ScenarioException exception)
        {
            return exception.Problems.Count > 0
                && exception.Problems.All(problem => problem.Message.Length > 10 && problem.Length >= 1 && !problem.ToString().Any(letter => char.IsControl(letter) && letter != '\n'));
        }
    }
}
