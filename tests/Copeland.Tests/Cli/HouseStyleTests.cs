using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Html;
using Copeland.Cli.Files;
using Copeland.Cli.Settings;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Cli;

public sealed class HouseStyleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_ColoursAsAnObject_AreTheStyles()
    {
        var settings = Load("{ \"colours\": { \"Con\": \"#003366\", \"lab\": \"#aa0000\" } }");
        Assert.Equal("Con=#003366, lab=#aa0000", settings.Values.Single(value => value.Setting.Name == "colours").Value);
        var style = HouseStyleFiles.Read(settings);
        Assert.Equal(["Con #003366", "Lab #AA0000"], style.PartyColours.Select(pair => $"{pair.Key} {pair.Value}").Order());
    }

    [Fact]
    public void Read_ColoursAsAnOption_ReplaceTheFiles()
    {
        folder.Write("copeland.json", "{ \"colours\": { \"Con\": \"#003366\" } }");
        var settings = SettingsLayers.Load(folder.Path, new Dictionary<string, string> { ["colours"] = "LD=#ffaa00" });
        Assert.Equal(["LD"], HouseStyleFiles.Read(settings).PartyColours.Keys);
    }

    [Theory]
    [InlineData("{ \"colours\": { \"Con\": \"blue\" } }", "copeland.json: colours is \"Con=blue\"; a list of party=#RRGGBB")]
    [InlineData("{ \"colours\": { \"Cno\": \"#0087DC\" } }", "copeland.json: colours is \"Cno=#0087DC\"; a list of party=#RRGGBB")]
    [InlineData("{ \"colours\": { \"Con\": { \"fill\": \"#0087DC\" } } }", "copeland.json: colours is no single value;")]
    [InlineData("{ \"fontRegular\": { \"file\": \"a.otf\" } }", "copeland.json: fontRegular is no single value;")]
    public void Load_AMistakenStyle_IsExplained(string json, string expected)
    {
        var exception = Assert.Throws<SettingsException>(() => Load(json));
        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, exception.ExitCode);
    }

    [Fact]
    public void Read_TwoFontFiles_NameTheFamily()
    {
        var (regular, bold) = (Font("a.otf", "Inter-Regular.otf"), Font("b.otf", "Inter-Bold.otf"));
        var style = HouseStyleFiles.Read(Options(regular, bold));
        Assert.StartsWith("Inter", style.FontFamily, StringComparison.Ordinal);
        Assert.Equal(FontSet.Embedded("Inter-Bold.otf"), style.BoldFont!.Value.ToArray());
    }

    [Fact]
    public void Draw_InAHousesFaces_CarriesThemInEveryFile()
    {
        var style = HouseStyleFiles.Read(Options(Font("a.otf", "Inter-Regular.otf"), Font("b.otf", "Inter-Bold.otf"))) with { FontFamily = "House's <b>Face" };
        var options = new ChartOptions { Style = style };
        var forecast = ExampleForecasts.Get("two-party");
        var svg = ForecastCharts.Draw(forecast, options, ["shares"])[0].Svg;
        var face = $"@font-face{{font-family:'Houses bFace';font-weight:700;src:url(data:font/otf;base64,{Convert.ToBase64String(FontSet.Embedded("Inter-Bold.otf"))}) format('opentype')}}";

        Assert.Contains(face, svg, StringComparison.Ordinal);
        Assert.Contains("font-family=\"'Houses bFace', system-ui", svg, StringComparison.Ordinal);
        Assert.Contains(face, ForecastReport.Write(forecast, new ReportContext(), options), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FontsThatCannotBe_SayWhy()
    {
        var good = Font("a.otf", "Inter-Regular.otf");
        var bad = folder.Write("b.otf", "no font");
        Assert.Contains("b.otf: The house style's font file is no OpenType", Assert.Throws<SettingsException>(() => HouseStyleFiles.Read(Options(good, bad))).Message, StringComparison.Ordinal);
        Assert.Contains("Only one of", Assert.Throws<SettingsException>(() => HouseStyleFiles.Read(Options(good, string.Empty))).Message, StringComparison.Ordinal);
        Assert.Contains("c.otf does not exist", Assert.Throws<FileAccessException>(() => HouseStyleFiles.Read(Options(good, Path.Combine(folder.Path, "c.otf")))).Message, StringComparison.Ordinal);
    }

    private CopelandSettings Load(string json)
    {
        folder.Write("copeland.json", json);
        return SettingsLayers.Load(folder.Path, new Dictionary<string, string>());
    }

    private CopelandSettings Options(string regular, string bold) =>
        SettingsLayers.Load(folder.Path, new Dictionary<string, string> { ["fontRegular"] = regular, ["fontBold"] = bold });

    private string Font(string name, string embedded)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, FontSet.Embedded(embedded));
        return path;
    }
}
