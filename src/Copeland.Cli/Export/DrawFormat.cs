namespace Copeland.Cli.Export;

/// <summary>Forms in which every simulated election can be written out.</summary>
internal enum DrawFormat
{
    /// <summary>Columns of numbers, compressed.</summary>
    Parquet,

    /// <summary>Text, one line a draw.</summary>
    Csv,
}
