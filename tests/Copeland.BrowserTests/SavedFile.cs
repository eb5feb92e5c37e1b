namespace Copeland.BrowserTests;

/// <summary>A file in the temporary folder, to be opened as a reader opens it: from disk.</summary>
internal sealed class SavedFile : IDisposable
{
    private readonly string path;

    public SavedFile(string extension, string text)
    {
        path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        File.WriteAllText(path, text);
    }

    public string Address => new Uri(path).AbsoluteUri;

    public void Dispose() => File.Delete(path);
}
