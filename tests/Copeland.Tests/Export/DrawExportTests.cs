using Copeland.Cli.Export;
using Copeland.Simulation;
using Copeland.Tests.Simulation;
using DuckDB.NET.Data;

namespace Copeland.Tests.Export;

public sealed class DrawExportTests : IDisposable
{
    private static readonly string[] Ids = ["Con", "Lab", "LD", "UKIP", "Green", "Ind-1"];

    private readonly string folder = Directory.CreateTempSubdirectory("copeland-export-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_BothFormats_ReadBackInDuckDbAsTheTally()
    {
        // More than a row group of draws, and not a whole number of blocks.
        var settings = new SimulationSettings(150_001, 4, Threads: 2);
        foreach (var format in Enum.GetValues<DrawFormat>())
        {
            var path = Path.Combine(folder, DrawExport.FileName(format));
            Tally tally;
            using (var stream = File.Create(path))
            {
                tally = DrawExport.Write(stream, format, Ids, (ReferenceWorkload.Logistic(), settings), default);
            }

            Assert.Equal(Simulator.Run(ReferenceWorkload.Logistic(), settings).Digest(), tally.Digest());
            var row = Query($"select count(*), min(draw), max(draw), count(distinct draw), avg(turnoutPct), avg(Con), count(*) filter (winner = 'Lab'), max(abs(Con + Lab + LD + UKIP + Green + \"Ind-1\" - 100)) from '{path}'");
            Assert.Equal(150_001L, Convert.ToInt64(row[0], CultureInfo.InvariantCulture));
            Assert.Equal(0L, Convert.ToInt64(row[1], CultureInfo.InvariantCulture));
            Assert.Equal(150_000L, Convert.ToInt64(row[2], CultureInfo.InvariantCulture));
            Assert.Equal(150_001L, Convert.ToInt64(row[3], CultureInfo.InvariantCulture));
            Assert.Equal(100 * tally.Turnout.Mean, Convert.ToDouble(row[4], CultureInfo.InvariantCulture), 1e-4);
            Assert.Equal(100 * tally.Share(0).Mean, Convert.ToDouble(row[5], CultureInfo.InvariantCulture), 1e-4);
            Assert.Equal(tally.Wins(1), Convert.ToInt64(row[6], CultureInfo.InvariantCulture));
            Assert.InRange(Convert.ToDouble(row[7], CultureInfo.InvariantCulture), 0, 1e-4);
            Assert.Equal(["draw", "winner", "turnoutPct", .. Ids], Columns(path));
        }
    }

    private static object[] Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return values;
    }

    private static string[] Columns(string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from '{path}' limit 1";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }
}
