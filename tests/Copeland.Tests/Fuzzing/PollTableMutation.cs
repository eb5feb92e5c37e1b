using System.Text;
using Copeland.Tests.Polling;

namespace Copeland.Tests.Fuzzing;

/// <summary>Poll tables as people have them, changed where it may hurt; a seed's are always the same.</summary>
internal sealed class PollTableMutation(uint seed)
{
    private static readonly string[] Splinters =
    [
        "\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\u001b[2J", "\u0007", "\u202e", "\ufeff", "\u0000", "<", "%", "-", "–", "[a]", "1e308", "99999999999", "０", "٣", "½", "NaN", "∞",
        "sep=;", "MRP", "Scotland", "31/12/9999", "0", "100", ".", "''", "🐝", "\ud800", "(", ")", " ", "29 Feb 2025", "/", "June", "pollster", "Con", "=cmd()", "<1",
    ];

    private readonly Chance chance = new(seed);

    /// <summary>The tables that are changed.</summary>
    public static IReadOnlyList<string> Seeds { get; } = [.. PollTableFormsTests.Forms.Select(row => row.Data)];

    /// <summary>The next table, one to four changes from one of the seeds.</summary>
    public string Text() => Mutated(Seeds[chance.Below(Seeds.Count)]);

    /// <summary>The same as a file; one in eight is in another encoding, has a byte order mark, or bytes that are no text.</summary>
    public byte[] Bytes()
    {
        var text = Text();
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (chance.Below(32))
        {
            case 0:
                return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
            case 1:
                return [.. Encoding.UTF8.Preamble, .. bytes];
            case 2 or 3 when bytes.Length > 0:
                bytes[chance.Below(bytes.Length)] = (byte)chance.Below(256);
                return bytes;
            default:
                return bytes;
        }
    }

    private string Mutated(string text)
    {
        for (var change = 1 + chance.Below(4); change > 0; change--)
        {
            var at = chance.Below(text.Length + 1);
            var length = Math.Min(chance.Below(8), text.Length - at);
            var splinter = Splinters[chance.Below(Splinters.Length)];
            text = chance.Below(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, splinter),
                2 => text.Remove(at, length).Insert(at, splinter),
                3 => text.Insert(chance.Below(text.Length + 1), text.Substring(at, length)),
                4 => text[..at],
                _ => text.Insert(at, text[Math.Max(0, at - chance.Below(60))..at]),
            };
            text = text.Length == 0 ? splinter : text;
        }

        return text;
    }

    /// <summary>Small numbers that follow from a seed alone (a linear congruential generator).</summary>
    private sealed class Chance(uint seed)
    {
        private ulong state = seed;

        public int Below(int limit)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)limit);
        }
    }
}
