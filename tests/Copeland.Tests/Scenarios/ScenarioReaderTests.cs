using System.Security.Cryptography;
using System.Text;
using Copeland.Scenarios;

namespace Copeland.Tests.Scenarios;

public class ScenarioReaderTests
{
    [Theory]
    [InlineData("{ \"a\": 1", "valid.json:1:9: the file ends in the middle: the bracket opened on line 1 is never closed; it may have been cut off. Restore the rest of the file.")]
    [InlineData("{ \"a\": \"x", "valid.json:1:10: the file ends in the middle: the bracket opened on line 1 is never closed; it may have been cut off. Restore the rest of the file.")]
    [InlineData("{ \"a\": 1 ", "valid.json:1:9: the file ends in the middle: the bracket opened on line 1 is never closed; it may have been cut off. Restore the rest of the file.")]
    [InlineData("{ /* a ", "valid.json:1:3: a comment that begins with /* is never closed. Close it with */.")]
    [InlineData("", "valid.json:1:1: the file is empty; a scenario is a JSON object { … }. Copy one of the examples in scenarios/ to start from.")]
    [InlineData(" \n", "valid.json:1:1: the file is empty; a scenario is a JSON object { … }. Copy one of the examples in scenarios/ to start from.")]
    [InlineData("[1]", "valid.json:1:1: the file does not hold an object; a scenario is a JSON object { … }. Copy one of the examples in scenarios/ to start from.")]
    [InlineData("{ \"a\": 1 } x", "valid.json:1:12: found \"x\" after the end of the scenario; a file holds one object { … }. Remove what follows it.")]
    [InlineData("{ a: 1 }", "valid.json:1:3: found \"a\"; a name in double quotes must stand here. Write \"name\": value.")]
    [InlineData("{ \"a\": NaN }", "valid.json:1:8: found \"N\" where a value should stand; a value is a number, \"text\", true, false, [ … ] or { … }. Write one of these.")]
    [InlineData("{ \"a\": tru }", "valid.json:1:11: found \" \" in a word that is no value; the words allowed without quotes are true, false and null. Put text between double quotes.")]
    [InlineData("{ \"a\": +1 }", "valid.json:1:8: found \"+\" where a value should stand; a value is a number, \"text\", true, false, [ … ] or { … }. Write one of these.")]
    public void Read_BrokenGrammar_SaysWhatBelongsThere(string json, string expected) => Assert.Equal([expected], ScenarioText.Problems(json));

    [Fact]
    public void Read_DeepNesting_IsRefused()
    {
        var json = "{ \"a\": " + new string('[', 100_000) + new string(']', 100_000) + " }";
        Assert.Equal(["valid.json:1:39: brackets are nested more than 32 deep; a scenario needs 5. Remove the brackets that are too many."], ScenarioText.Problems(json));
    }

    [Fact]
    public void Read_EveryTruncation_IsRefusedWithOneProblem()
    {
        var bytes = Encoding.UTF8.GetBytes(ScenarioText.Valid.TrimEnd());
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Single(Assert.Throws<ScenarioException>(() => ScenarioReader.Read(new ScenarioSource("cut.json", bytes.AsMemory(0, length)))).Problems);
        }
    }

    [Fact]
    public void Read_Utf16_IsRefusedByName()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            foreach (var mark in new[] { encoding.GetPreamble(), [] })
            {
                Assert.Equal(
                    ["valid.json:1:1: the file is in UTF-16, the encoding Windows calls Unicode; scenarios are UTF-8. Save the file as UTF-8 (in most editors: Save As, Encoding, UTF-8)."],
                    ScenarioText.Problems([.. mark, .. encoding.GetBytes(ScenarioText.Valid)]));
            }
        }
    }

    [Fact]
    public void Read_Latin1_NamesTheByteAndTheCharacter()
    {
        var json = ScenarioText.With("\"Copeland by-election\"", "\"Ynys Môn by-election\"");
        Assert.Equal(
            ["valid.json:4:19: byte 0xF4 is not UTF-8 (in Latin-1 it would be \"ô\"); scenarios are UTF-8. Save the file as UTF-8 (in most editors: Save As, Encoding, UTF-8)."],
            ScenarioText.Problems(Encoding.Latin1.GetBytes(json)));
        Assert.Equal("Ynys Môn by-election", ScenarioText.Read(json).Title);
    }

    [Fact]
    public void Read_AByteOrderMark_IsAllowed() =>
        Assert.Equal("copeland-2017", ScenarioText.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ScenarioText.Valid)]).Id);

    [Fact]
    public void Read_CommentsAndTrailingCommas_AreAllowed()
    {
        var json = ScenarioText.Valid.Replace("\"schemaVersion\": 1,", "// version\n\"schemaVersion\": 1, /* so far */", StringComparison.Ordinal)
            .Replace("\"Ind-2\" }\n", "\"Ind-2\", },\n", StringComparison.Ordinal);
        Assert.Equal(4, ScenarioText.Read(json).Contest.Candidates.Count);
    }

    [Fact]
    public void Read_CarriageReturns_ChangeNoPlace()
    {
        var json = ScenarioText.With("59.2", "592").ReplaceLineEndings("\r\n");
        Assert.Equal(["valid.json:7:67: seat.leavePct: is 592; 0 to 100 percent are allowed. Correct the number."], ScenarioText.Problems(json));
    }

    [Fact]
    public void Read_MoreThanAMebibyte_IsRefused()
    {
        var exactly = Encoding.UTF8.GetBytes(ScenarioText.Valid.PadRight(ScenarioReader.MaximumBytes));
        Assert.Equal("copeland-2017", ScenarioText.Read(exactly).Id);
        Assert.Equal(
            ["valid.json: the file has 1,048,577 bytes; a scenario has at most 1,048,576 bytes (1 MiB). Check that this is the file you meant."],
            ScenarioText.Problems([.. exactly, (byte)' ']));
    }

    [Fact]
    public void ToString_AProblem_ShowsTheLineWithACaretUnderTheValue()
    {
        var problem = Assert.Throws<ScenarioException>(() => ScenarioText.Read(ScenarioText.With("\"pollingDay\": \"2017-02-23\"", "\"pollingDay\": \"2017-02-30\""))).Problems[0];
        Assert.Equal(
            """
            valid.json:5:17: pollingDay: is "2017-02-30"; a date is year-month-day and must exist in the calendar. Write it like "2017-02-23".
                "pollingDay": "2017-02-30",
                              ^^^^^^^^^^^^
            """.ReplaceLineEndings("\n"),
            problem.ToString());
    }

    [Fact]
    public void ToString_AMinifiedFile_ShowsOnlyTheNeighbourhood()
    {
        var json = string.Join(' ', ScenarioText.With("51.3", "151.3").Split('\n').Select(line => line.Trim()));
        var lines = Assert.Throws<ScenarioException>(() => ScenarioText.Read(json)).Problems[0].ToString().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.True(lines[1].Length < 120, lines[1]);
        Assert.Equal("151.3", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), lines[2].Count(letter => letter == '^')));
    }

    [Fact]
    public void ToString_WideAndTabbedLines_PutTheCaretUnderTheValue()
    {
        var json = ScenarioText.With("\"country\": \"England\", \"leavePct\": 59.2", "\"region\": \"Ynys Môn 😀\",\t\"country\": \"England\", \"leavePct\": 592");
        var problem = Assert.Throws<ScenarioException>(() => ScenarioText.Read(json)).Problems[0];
        var lines = problem.ToString().Split('\n');
        var characters = lines[1].EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        Assert.Equal("592", string.Concat(characters.Skip(lines[2].IndexOf('^', StringComparison.Ordinal)).Take(3)));
    }

    [Fact]
    public void Sha256_OneFile_IsThatOfItsBytes()
    {
        var bytes = Encoding.UTF8.GetBytes(ScenarioText.Valid);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), ScenarioText.Read(bytes).Sha256);
    }
}
