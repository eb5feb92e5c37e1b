namespace Copeland.Tests.Architecture;

/// <summary>Texts that somebody has read and committed; with COPELAND_ACCEPT=1 the tests write what they find instead.</summary>
internal static class Golden
{
    /// <summary>Fails where a text is not the committed one.</summary>
    /// <param name="text">The text with line feeds.</param>
    /// <param name="path">The committed file, its folders below the tests.</param>
    public static void AssertIs(string text, params string[] path)
    {
        var file = Path.Combine([SourceTree.Root, "tests", "Copeland.Tests", .. path]);
        if (Environment.GetEnvironmentVariable("COPELAND_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
