namespace Copeland.Elections;

/// <summary>A file of evidence that a forecast used beside its scenario.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record EvidenceFile(string Name, string Sha256);
