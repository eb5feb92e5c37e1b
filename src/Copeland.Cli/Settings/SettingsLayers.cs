using System.Text.Json;
using Copeland.Cli.Files;
using Copeland.Scenarios;
using Copeland.Scenarios.Reading;
using Microsoft.Extensions.Configuration;

namespace Copeland.Cli.Settings;

/// <summary>Lays settings over one another: defaults, <c>copeland.json</c> in the current folder, environment, options.</summary>
internal static class SettingsLayers
{
    /// <summary>What the names of environment variables begin with.</summary>
    public const string Prefix = "COPELAND_";

    /// <summary>The settings file.</summary>
    public const string FileName = "copeland.json";

    private const int LargestFile = 1 << 20;

    /// <summary>The settings once all layers are laid.</summary>
    /// <param name="folder">The folder whose <c>copeland.json</c> counts.</param>
    /// <param name="options">Options from the command line by setting name.</param>
    /// <exception cref="SettingsException">A name is unknown or a value not allowed.</exception>
    /// <exception cref="FileAccessException">The settings file cannot be read.</exception>
    public static CopelandSettings Load(string folder, IReadOnlyDictionary<string, string> options)
    {
        var layers = new List<(IConfigurationRoot Values, Func<string, string> Origin, int ExitCode)>
        {
            (Memory(SettingsCatalogue.All.ToDictionary(setting => setting.Name, setting => setting.Default, StringComparer.Ordinal)),
                _ => SettingValue.DefaultOrigin, ExitCode.OurFault),
            (File(folder), _ => FileName, ExitCode.Invalid),
            (new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build(), name => "environment variable " + Prefix + name.ToUpperInvariant(), ExitCode.Usage),
            (Memory(options), name => OptionOrigin(SettingsCatalogue.All.First(setting => setting.Name == name)), ExitCode.Usage),
        };
        foreach (var (layer, origin, code) in layers)
        {
            Check(layer, origin, code);
        }

        return new CopelandSettings([.. SettingsCatalogue.All.Select(setting => Top(setting, layers))]);
    }

    /// <summary>The words for a value that an option set.</summary>
    public static string OptionOrigin(Setting setting) => "option " + setting.OptionName;

    private static SettingValue Top(Setting setting, List<(IConfigurationRoot Values, Func<string, string> Origin, int ExitCode)> layers)
    {
        var (values, origin, _) = layers.FindLast(layer => Written(layer.Values.GetSection(setting.Name), setting) is not null);
        return new SettingValue(setting, Written(values.GetSection(setting.Name), setting) ?? setting.Default, origin(setting.Name));
    }

    private static IConfigurationRoot Memory(IReadOnlyDictionary<string, string> values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        .Build();

    private static void Check(IConfigurationRoot layer, Func<string, string> origin, int exitCode)
    {
        foreach (var section in layer.GetChildren())
        {
            var where = origin(section.Key);
            var place = where == FileName ? $"{FileName}: {section.Key}" : where;
            if (SettingsCatalogue.Find(section.Key) is not { } setting)
            {
                var near = SettingsCatalogue.Question(section.Key);
                var known = string.Join(", ", SettingsCatalogue.All.Select(other => other.Name));
                throw new SettingsException($"{place} is no setting; known: {known}.{(near.Length > 0 ? near : " Remove it.")}", exitCode);
            }

            if (Written(section, setting) is not { } value)
            {
                throw new SettingsException($"{place} is no single value; {setting.Allowed} is allowed. Write one value, for example \"{setting.Default}\".", exitCode);
            }

            if (!setting.Allows(value))
            {
                throw new SettingsException($"{place} is {Quoted.Text(value)}; {setting.Allowed} is allowed. {setting.Remedy(value)}", exitCode);
            }
        }
    }

    // The value as one text; null where it is neither a value nor, for a table or a list, one of values.
    private static string? Written(IConfigurationSection section, Setting setting)
    {
        var entries = section.GetChildren().ToList();
        return entries.Count == 0 ? section.Value
            : setting.IsList && entries.All(entry => entry.Value is not null) ? string.Join(", ", entries.Select(entry => entry.Value))
            : setting.IsTable && entries.All(entry => entry.Value is not null) ? string.Join(", ", entries.Select(entry => $"{entry.Key}={entry.Value}"))
            : null;
    }

    private static IConfigurationRoot File(string folder)
    {
        var bytes = LimitedFile.Read(Path.Combine(folder, FileName), FileName, LargestFile, "a settings file");
        if (bytes is null)
        {
            return new ConfigurationBuilder().Build();
        }

        RefuseHalfCharacters(bytes.Value.Span);
        try
        {
            using var stream = new MemoryStream(bytes.Value.ToArray());
            return new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception mistake) when (mistake is JsonException or FormatException or InvalidDataException)
        {
            var (line, what) = Mistake(bytes.Value, mistake);
            throw new SettingsException($"{FileName}{line} is not a settings file: it must be one JSON object of names and values, like {{ \"credit\": \"Daily Example\" }}.{what}", ExitCode.Invalid);
        }
    }

    // Half of a character, such as \ud800, is JSON, and no text.
    private static void RefuseHalfCharacters(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    reader.GetString();
                }
            }
        }
        catch (InvalidOperationException)
        {
            var line = 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
            throw new SettingsException(Invariant($"{FileName}:{line} has a \\u escape that is half of a character; both halves are needed. Type the character itself."), ExitCode.Invalid);
        }
        catch (JsonException)
        {
            // What is wrong is told by the reader of settings.
        }
    }

    // In the words of the reader of scenarios, whose files are JSON as well; what that takes, such as two names that differ in case alone, in those of the reader of settings.
    private static (string Line, string What) Mistake(ReadOnlyMemory<byte> json, Exception mistake)
    {
        var (file, problems) = (new ScenarioSource(FileName, json), new ProblemList());
        if (json.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return (":1", " The file is empty.");
        }

        var node = SourceParser.Parse(SourceEncoding.Decode(file), problems);
        return problems.All is [var problem, ..] ? (Invariant($":{problem.Line}"), $" {(problem.Address.Length > 0 ? $"{Quoted.Plain(problem.Address, 60)} {problem.Message}" : Reports.Sentence.Start(problem.Message))}")
            : node is { Kind: not JsonValueKind.Object } ? (":1", " The file does not hold an object.")
            : ("", $" {Reports.Sentence.First((mistake.InnerException ?? mistake).Message).Start}");
    }
}
