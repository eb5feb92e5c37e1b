namespace Copeland.Cli.Files;

/// <summary>The files that a setting names: each by itself, or all of one kind in a folder.</summary>
internal static class EvidencePaths
{
    /// <summary>The files, a folder's in the order of their names.</summary>
    /// <param name="named">Files and folders as the setting has them.</param>
    /// <param name="setting">The setting, and the ending of the files in a folder.</param>
    /// <param name="error">Told of a folder without such files.</param>
    /// <exception cref="FileAccessException">There is no such file or folder, or it cannot be read.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> named, (string Name, string Ending) setting, TextWriter error)
    {
        var files = new List<string>();
        foreach (var path in named)
        {
            if (!Directory.Exists(path))
            {
                files.Add(File.Exists(path) ? path : throw new FileAccessException($"the setting {setting.Name} names {path}, and there is no such file or folder. Correct {Settings.SettingsLayers.FileName}, or run from the folder that it is meant for."));
                continue;
            }

            try
            {
                var inside = Directory.EnumerateFiles(path).Where(file => file.EndsWith(setting.Ending, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
                files.AddRange(inside);
                if (inside.Count == 0)
                {
                    error.WriteLine($"note: the setting {setting.Name} names the folder {path}, which holds no {setting.Ending} file.");
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new FileAccessException($"{path} cannot be read: {exception.Message} Check its permissions.");
            }
        }

        return files;
    }
}
