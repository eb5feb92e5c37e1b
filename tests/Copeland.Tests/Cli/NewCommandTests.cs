namespace Copeland.Tests.Cli;

[Collection(CurrentFolder.Name)]
public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public NewCommandTests() => Environment.CurrentDirectory = folder.Path;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Fact]
    public async Task New_FromNameToForecast_TakesTwoCommands()
    {
        var (code, output, error) = await Shell.Run("new", "runcorn & helsby");
        Assert.Equal((0, string.Empty), (code, error));
        var path = output.Split('\n')[0];
        Assert.StartsWith(Path.Combine(".", "runcorn-and-helsby-20"), path, StringComparison.Ordinal);
        Assert.EndsWith($"then run: copeland run {path}\n", output, StringComparison.Ordinal);
        var run = await Shell.Run("run", path, "--draws", "4096", "--charts", "none");
        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(Path.Combine("output", Path.GetFileNameWithoutExtension(path), "forecast.json")));
    }

    [Fact]
    public async Task New_AFolderOfScenarios_TakesTheFileAndItsSchema()
    {
        Directory.CreateDirectory("scenarios");
        await File.WriteAllTextAsync(Path.Combine("scenarios", "scenario.schema.json"), "{}");
        Assert.Equal(0, (await Shell.Run("new", "Clacton", "--polling-day", "2026-09-10")).Code);
        var file = await File.ReadAllTextAsync(Path.Combine("scenarios", "clacton-2026-09.json"));
        Assert.Contains("\"$schema\": \"./scenario.schema.json\"", file, StringComparison.Ordinal);
        Assert.Contains("\"pollingDay\": \"2026-09-10\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_FileExists_ExitsFourAndLeavesItAsItWas()
    {
        await File.WriteAllTextAsync("stroud-2027.json", "mine");
        var (code, output, error) = await Shell.Run("new", "Stroud", "--polling-day", "2027-03-04");
        Assert.Equal((4, string.Empty), (code, output));
        Assert.Contains("stroud-2027.json exists already and is left as it was. Replace it with --force, or give another --id.", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync("stroud-2027.json"));
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--polling-day", "2027-03-04", "--force")).Code);
        Assert.Contains("\"pollingDay\": \"2027-03-04\"", await File.ReadAllTextAsync("stroud-2027.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_TheYearsFileIsAnotherByElections_TakesTheMonthAsWell()
    {
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--polling-day", "2027-03-04")).Code);
        var (code, output, _) = await Shell.Run("new", "Stroud", "--polling-day", "2027-11-04");
        Assert.Equal(0, code);
        Assert.StartsWith(Path.Combine(".", "stroud-2027-11.json"), output, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"stroud-2027-11\"", await File.ReadAllTextAsync("stroud-2027-11.json"), StringComparison.Ordinal);
        Assert.Equal(4, (await Shell.Run("new", "Stroud", "--polling-day", "2027-11-04")).Code);
    }

    [Fact]
    public async Task New_NoDayGiven_GuessesAThursdayAtLeastSixWeeksFromToday()
    {
        var before = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var (_, output, _) = await Shell.Run("new", "Stroud");
        var after = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var text = await File.ReadAllTextAsync(output.Split('\n')[0]);
        var day = DateOnly.ParseExact(text.Split("\"pollingDay\": \"")[1][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(DayOfWeek.Thursday, day.DayOfWeek);
        Assert.InRange(day, before.AddDays(42), after.AddDays(48));
        Assert.Contains("CHECK: a guess, the first Thursday at least six weeks after", text, StringComparison.Ordinal);
        Assert.Contains($"Polling day, {Copeland.Reports.DisplayNumber.Date(day)}, is a guess: the first Thursday at least six weeks after ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("is a guess", (await Shell.Run("new", "Slough", "--polling-day", "2027-03-04")).Output, StringComparison.Ordinal);
    }

    /// <summary>The newest poll may be months old: polling day is guessed from it, as from any other day, and that it is past is said.</summary>
    [Fact]
    public async Task New_AsOfADayLongAgo_SaysThatTheGuessIsPast()
    {
        var (_, output, _) = await Shell.Run("new", "Falkirk", "--as-of", "2026-01-05");
        Assert.Contains("Polling day, 19 February 2026, is a guess: the first Thursday at least six weeks after 5 January 2026, and is past. Write the day once it is known, ", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("// CHECK: a day that is past;", await File.ReadAllTextAsync(output.Split('\n')[0]), StringComparison.Ordinal);
    }

    /// <summary>What the register calls parties, and the initials by which the tables have those without a code of their own.</summary>
    [Theory]
    [InlineData("Official Monster Raving Loony Party", "MRLP")]
    [InlineData("The Official Monster Raving Loony Party", "MRLP")]
    [InlineData("Christian Peoples Alliance", "CPA")]
    [InlineData("Christian People's Alliance", "CPA")]
    [InlineData("Scottish National Party (SNP)", "SNP")]
    [InlineData("Plaid Cymru - The Party of Wales", "PC")]
    [InlineData("Green Party of England and Wales", "Green")]
    [InlineData("Scottish Greens", "Green")]
    [InlineData("Labour and Co-operative Party", "Lab")]
    [InlineData("Conservative and Unionist Party", "Con")]
    [InlineData("Trade Unionist and Socialist Coalition", "TUSC")]
    [InlineData("Workers Party of Britain", "WPB")]
    [InlineData("Social Democratic Party", "SDP")]
    [InlineData("Heritage Party", "HPUK")]
    [InlineData("Yorkshire Party", "Yrks")]
    [InlineData("Communist Party of Britain", "Comm")]
    [InlineData("Women's Equality Party", "WEP")]
    [InlineData("Stroud First", "StroudFirst")]
    public async Task New_AListOfCandidates_KnowsPartiesByTheirOfficialNames(string name, string code)
    {
        await File.WriteAllTextAsync("c.csv", $"Party,Name\nReform UK,A\n{name},B\n");
        var (done, output, error) = await Shell.Run("new", "Stroud", "--candidates", "c.csv", "--polling-day", "2027-03-04");
        Assert.True(done == 0, error);
        Assert.Contains($"{{ \"party\": \"{code}\", \"name\": \"B\" }}", await File.ReadAllTextAsync(output.Split('\n')[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("elsewhere", "elsewhere/stroud-2027.json")]
    [InlineData("elsewhere/mine.json", "elsewhere/mine.json")]
    public async Task New_Output_IsAFolderOrAFile(string given, string expected)
    {
        var (code, output, _) = await Shell.Run("new", "Stroud", "--polling-day", "2027-03-04", "--output", given);
        Assert.Equal(0, code);
        Assert.Equal(expected.Replace('/', Path.DirectorySeparatorChar), output.Split('\n')[0]);
        Assert.Contains("\"id\": \"stroud-2027\"", await File.ReadAllTextAsync(expected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_Id_NamesFileAndScenario()
    {
        Assert.Equal(0, (await Shell.Run("new", "Stroud", "--id", "my-stroud")).Code);
        Assert.Contains("\"id\": \"my-stroud\"", await File.ReadAllTextAsync("my-stroud.json"), StringComparison.Ordinal);
        var (code, _, error) = await Shell.Run("new", "Stroud", "--id", "../stroud");
        Assert.Equal(2, code);
        Assert.Contains("\"../stroud\" is no id", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_Candidates_AreNamedOnTheBallot()
    {
        var (code, output, error) = await Shell.Run("new", "Stroud", "--polling-day", "2027-03-04", "--candidate", "Labour Party=Jane Smith", "--candidate", "Ind=John Doe", "--candidate", "WPB=A \"B\" C");
        Assert.Equal((0, string.Empty), (code, error));
        var text = await File.ReadAllTextAsync(output.Split('\n')[0]);
        Assert.Contains("{ \"party\": \"Lab\", \"name\": \"Jane Smith\" },", text, StringComparison.Ordinal);
        Assert.Contains("{ \"party\": \"Ind\", \"name\": \"John Doe\" },", text.Replace(", \"id\": \"Ind-1\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("{ \"party\": \"Reform\" },", text, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("validate", "stroud-2027.json")).Code);
    }

    [Theory]
    [InlineData("Lab", "--candidate is \"Lab\"; it takes a party and a name.")]
    [InlineData("Labur=Jane", "\"Labur\" is no party the program knows. Did you mean \"Lab\"?")]
    public async Task New_ACandidateThatMakesNoSense_ExitsTwo(string given, string words)
    {
        var (code, _, error) = await Shell.Run("new", "Stroud", "--candidate", given);
        Assert.Equal(2, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_ATableOfDemocracyClubs_IsTheBallot()
    {
        await File.WriteAllTextAsync("dc.csv",
            "person_id,person_name,election_id,ballot_paper_id,election_date,party_name,party_id,post_label\n"
            + "1,Jane Smith,parl.2026-12-10,parl.stroud.by.2026-12-10,2026-12-10,Labour and Co-operative Party,joint-party:53-119,Stroud\n"
            + "2,John Doe,parl.2026-12-10,parl.stroud.by.2026-12-10,2026-12-10,Conservative and Unionist Party,PP52,Stroud\n"
            + "3,Ann Other,parl.2026-12-10,parl.stroud.by.2026-12-10,2026-12-10,Stroud First,PP17,Stroud\n"
            + "4,First Man,parl.2026-12-10,parl.stroud.by.2026-12-10,2026-12-10,Independent,ynmp-party:2,Stroud\n"
            + "5,Other Man,parl.2026-12-10,parl.stroud.by.2026-12-10,2026-12-10,Independent,ynmp-party:2,Stroud\n"
            + "6,Not Here,parl.2026-12-10,parl.slough.by.2026-12-10,2026-12-10,Green Party,PP63,Slough\n");
        var (code, output, error) = await Shell.Run("new", "Stroud", "--candidates", "dc.csv", "--as-of", "2026-11-28");
        Assert.Equal((0, string.Empty), (code, error));
        var text = await File.ReadAllTextAsync(output.Split('\n')[0]);
        Assert.Contains("\"pollingDay\": \"2026-12-10\"", text, StringComparison.Ordinal);
        Assert.Contains(
            "  \"candidates\": [\n    { \"party\": \"Lab\", \"name\": \"Jane Smith\" },\n    { \"party\": \"Con\", \"name\": \"John Doe\" },\n"
            + "    { \"party\": \"StroudFirst\", \"name\": \"Ann Other\" },\n    { \"party\": \"Ind\", \"id\": \"Ind-1\", \"name\": \"First Man\" },\n"
            + "    { \"party\": \"Ind\", \"id\": \"Ind-2\", \"name\": \"Other Man\" },\n  ],\n", text, StringComparison.Ordinal);
        Assert.Contains("// CHECK: above 4% in the polls, but not here: Reform, ", text, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("validate", "stroud-2026.json")).Code);
    }

    [Theory]
    [InlineData("name,seat\nA,Stroud\n", "dc.csv:1: has no column for the party; found name, seat.")]
    [InlineData("name,party,constituency\nA,Lab,Slough\nB,Con,Slough\n", "dc.csv: lists candidates of \"Slough\", none of Stroud.")]
    [InlineData("name,party\nA,Lab\n", "dc.csv: lists 1 candidate for Stroud; 2 to 64 make a ballot.")]
    [InlineData("name,party\nA,Lab\nB,\n", "dc.csv:3: party: is empty for \"B\".")]
    [InlineData("name,party,election_date\nA,Lab,2026-12-10\nB,Con,2026-12-10\n", "dc.csv: lists candidates for 2026-12-10, not for 2027-03-04.")]
    public async Task New_ACandidateListThatCannotBeUsed_ExitsThree(string text, string words)
    {
        await File.WriteAllTextAsync("dc.csv", text);
        var (code, _, error) = await Shell.Run("new", "Stroud", "--candidates", "dc.csv", "--polling-day", "2027-03-04");
        Assert.Equal(3, code);
        Assert.StartsWith(words, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ealing", 2, "Did you mean \"Ealing")]
    [InlineData("xqzzw", 2, "no seat is called anything like \"xqzzw\"")]
    [InlineData("--", 2, "")]
    [InlineData("Belfast East", 3, "is in Northern Ireland")]
    [InlineData("Chorley", 3, "was the Speaker’s seat at the last general election")]
    [InlineData("Copeland", 2, "Its people are now in \"Whitehaven and Workington\" (77%, Labour-held), \"Barrow and Furness\" (13%, Labour-held) and \"Penrith and Solway\" (10%, Labour-held).")]
    public async Task New_NoSuchSeat_SaysWhatToDo(string name, int expected, string words)
    {
        var (code, output, error) = await Shell.Run("new", name);
        Assert.Equal((expected, string.Empty), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("--polling-day", "tomorrow", "--polling-day is \"tomorrow\"; a day is written as yyyy-MM-dd.")]
    [InlineData("--party", "Lab", "One party is no contest: Lab.")]
    [InlineData("--as-of", "15/6/2026", "--as-of is \"15/6/2026\"")]
    public async Task New_OptionsThatMakeNoSense_ExitTwo(string option, string value, string words)
    {
        var (code, _, error) = await Shell.Run("new", "Clacton", option, value);
        Assert.Equal(2, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-03", "is a Wednesday; all by-elections after 31 May 1978 were held on Thursdays")]
    [InlineData("2027-03-04", null)]
    public async Task New_APollingDayThatIsNoThursday_IsToldInTheTerminal(string day, string? doubt)
    {
        var (code, output, _) = await Shell.Run("new", "Stroud", "--polling-day", day);
        Assert.Equal(0, code);
        Assert.Equal(doubt is not null, output.Contains(doubt ?? "on Thursdays", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_WordsWithoutQuotes_AreOneName()
    {
        var (code, output, _) = await Shell.Run("new", "helsby", "and", "runcorn", "--party", "Lab", "--party", "Reform");
        Assert.Equal(0, code);
        Assert.StartsWith(Path.Combine(".", "runcorn-and-helsby-20"), output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--seed", "1")]
    [InlineData("track", "--from", "2026-06-01")]
    [InlineData("explain", "--seed", "1")]
    [InlineData("sweep", "--x", "seat.leavePct=40..70:3")]
    public async Task Any_Plain_PrintsAsciiAlone(string command, string option, string value)
    {
        Assert.Equal(0, (await Shell.Run("new", "Ynys", "Mon", "--id", "ynys-mon")).Code);
        var (code, output, _) = await Shell.Run(command, "ynys-mon.json", option, value, "--plain", "--draws", "2048", "--charts", "none");
        Assert.Equal(0, code);
        Assert.All(output, letter => Assert.True(char.IsAscii(letter), $"{letter} is not ASCII."));
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task Run_PlainJson_KeepsItsLetters()
    {
        Assert.Equal(0, (await Shell.Run("new", "Ynys", "Mon", "--id", "ynys-mon")).Code);
        var (_, output, _) = await Shell.Run("run", "ynys-mon.json", "--plain", "--json", "--draws", "2048", "--charts", "none");
        Assert.Equal("Ynys Môn by-election", System.Text.Json.JsonDocument.Parse(output).RootElement.GetProperty("scenario").GetProperty("title").GetString());
    }

    [Fact]
    public async Task New_AnOldName_SaysWhatBecameOfIt()
    {
        var (code, output, _) = await Shell.Run("new", "Berwick-upon-Tweed");
        Assert.Equal(0, code);
        Assert.Contains("North Northumberland, North East (where 95% of the people of Berwick-upon-Tweed went in 2024). Held by", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_APollingDayOfAnotherParliament_ExitsThree()
    {
        Assert.Equal(3, (await Shell.Run("new", "Clacton", "--polling-day", "2024-07-04")).Code);
        Assert.Equal(3, (await Shell.Run("new", "Clacton", "--polling-day", "2029-08-16")).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal(0, (await Shell.Run("new", "Clacton", "--polling-day", "2029-08-15")).Code);
    }

    [Fact]
    public async Task New_AsOfAfterPollingDay_ExitsTwo()
    {
        var (code, _, error) = await Shell.Run("new", "Clacton", "--as-of", "2026-12-24", "--polling-day", "2026-12-10");
        Assert.Equal(2, code);
        Assert.Contains("asOf is 2026-12-24, after polling day, 2026-12-10.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_NewerPolls_MoveTheForecast()
    {
        await File.WriteAllTextAsync("newer.csv", "pollster,end,sample,Con,Lab,LD,Reform,Green\nTest,2026-11-01,100000,10,10,10,60,10\n");
        var (code, output, error) = await Shell.Run("new", "Clacton", "--polls", "newer.csv");
        Assert.Equal((0, "newer.csv: 1 poll read, 1 new, 0 replaced, 0 not used.\n"), (code, error));
        var path = output.Split('\n')[0];
        Assert.EndsWith($"copeland run {path} --polls newer.csv\n", output, StringComparison.Ordinal);
        Assert.Contains("the newest now ends on 1 November 2026.", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        var without = await Shell.Run("run", path, "--draws", "4096", "--charts", "none", "--json");
        var with = await Shell.Run("run", path, "--draws", "4096", "--charts", "none", "--json", "--polls", "newer.csv");
        Assert.Equal((0, 0), (without.Code, with.Code));
        Assert.NotEqual(without.Output, with.Output);
        Assert.Contains("--polls newer.csv (1 poll, sha256 ", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polls_ABadRow_IsNamedAndExitsThree()
    {
        await File.WriteAllTextAsync("bad.csv", "pollster,end,Con\nTest,2026-07-01,ten\n");
        var (code, _, error) = await Shell.Run("new", "Clacton", "--polls", "bad.csv");
        Assert.Equal(3, code);
        Assert.StartsWith("bad.csv:2: Con: \"ten\" is no share.", error, StringComparison.Ordinal);
    }

    /// <summary>Where a swing says nothing neither table nor text tells one; what bears on all of a forecast stands above its table.</summary>
    [Fact]
    public async Task Run_VotesWithoutACandidate_TellsNoSwing()
    {
        string[] run = ["--draws", "4096", "--charts", "none", "--plain"];
        Assert.Equal(0, (await Shell.Run("new", "Islington North", "--as-of", "2026-12-01", "--candidate", "MRLP=Lord X", "--output", "gone.json")).Code);
        Assert.Equal(0, (await Shell.Run("new", "Islington North", "--as-of", "2026-12-01", "--candidate", "Ind=Jeremy Corbyn", "--output", "again.json")).Code);
        var (gone, again) = (await Text("gone.json"), await Text("again.json"));
        Assert.DoesNotContain("Uniform", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("Prop.", gone, StringComparison.Ordinal);
        Assert.Contains("A swing says little here: those who stand had only ", gone, StringComparison.Ordinal);
        Assert.True(gone.IndexOf("note Jeremy Corbyn, an independent, won the seat last but does not stand: nobody can hold it. The 49%", StringComparison.Ordinal) is > 0 and var note && note < gone.IndexOf("Last time", StringComparison.Ordinal), gone);
        Assert.Contains("Uniform", again, StringComparison.Ordinal);
        Assert.DoesNotContain("A swing says little", again, StringComparison.Ordinal);

        // Without the line ends of a narrow console.
        async Task<string> Text(string file) => (await Shell.Run(["run", file, .. run])).Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
    }

    /// <summary>A party that is misspelt in a list of candidates is asked about, as in an option; one that nobody knows is taken, and told.</summary>
    [Theory]
    [InlineData("Labor", "Lab")]
    [InlineData("Conservitive", "Con")]
    [InlineData("Plaid Cymri", "PC")]
    public async Task New_AListWithAMisspeltParty_AsksWhatIsMeant(string written, string meant)
    {
        await File.WriteAllTextAsync("list.csv", $"party,name\n{written},A\nReform UK,B\nGreen,C\n");
        var (code, output, error) = await Shell.Run("new", "Llanelli", "--candidates", "list.csv");
        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith($"copeland: \"{written}\", for A in the list, is no party the program knows. Did you mean \"{meant}\"? Correct the list; if it is another party, write Oth there", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(".", "*.json"));
    }

    [Fact]
    public async Task New_AListOfStrangers_TellsWhatItMakesOfThem()
    {
        await File.WriteAllTextAsync("list.csv", "party,name,seat\nS.N.P.,A,Islington North\nLabour,B,Islington North\nIndependent,Jeremy Corbyn,Islington North\nThe Joy Alliance,C,Islington North\nGreen,D,Stroud\n");
        var (code, output, _) = await Shell.Run("new", "Islington", "North", "--candidates", "list.csv", "--output", "here.json");
        Assert.Equal(0, code);
        Assert.Contains("One row of the list is of other seats or days, and left out.", output, StringComparison.Ordinal);
        Assert.Contains("Not known to the program, and taken for a small party of its own: The Joy Alliance.", output, StringComparison.Ordinal);
        var file = await File.ReadAllTextAsync("here.json");
        Assert.Contains("{ \"party\": \"SNP\", \"name\": \"A\" }", file, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Jeremy Corbyn\", \"restanding\": true }", file, StringComparison.Ordinal);
        Assert.Contains("\"vacancy\": { \"holderRestanding\": true }", file, StringComparison.Ordinal);
        Assert.Equal(0, (await Shell.Run("validate", "here.json")).Code);
    }
}
