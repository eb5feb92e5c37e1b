using Copeland.Charts;
using Copeland.Elections;

using CsCheck;

namespace Copeland.Tests.Charts;

public class ColouringTests
{
    [Theory]
    [InlineData("#000000", "#FFFFFF", 21)]
    [InlineData("#767676", "#FFFFFF", 4.54)]
    [InlineData("#FFFFFF", "#767676", 4.54)]
    [InlineData("#FF0000", "#FFFFFF", 4.00)]
    public void Contrast_KnownPairs_IsAsWcagDefinesIt(string first, string second, double expected) =>
        Assert.Equal(expected, Colouring.Contrast(first, second), 0.005);

    [Fact]
    public void Contrast_UsualColoursOnWhite_ShowsWhyVariantsAreNeeded()
    {
        Assert.True(Colouring.Contrast("#FAA61A", "#FFFFFF") < 3);
        Assert.True(Colouring.Contrast("#12B6CF", "#FFFFFF") < 3);
        Assert.True(Colouring.Contrast("#FDF38E", "#FFFFFF") < 3);
    }

    [Fact]
    public void Against_AnyColourOnAnyTheme_ReachesTheContrast() => Gen.Int[0, 0xFFFFFF].Sample(number =>
    {
        var colour = Invariant($"#{number:X6}");
        return ChartTheme.Named.All(theme =>
            Colouring.Contrast(Colouring.Against(theme.Background, colour, 4.5), theme.Background) >= 4.5);
    });

    [Fact]
    public void Palette_EveryPartyKnown_IsLegibleOnBothThemes()
    {
        foreach (var theme in ChartTheme.Named)
        {
            var palette = new PartyPalette(theme, HouseStyle.Default);
            Assert.All(PartyCatalogue.BuiltIn.All, party =>
            {
                Assert.True(Colouring.Contrast(palette[party].Fill, theme.Background) >= 3, $"{party.Code} {theme.Name}");
                Assert.True(Colouring.Contrast(palette[party].Text, theme.Background) >= 4.5, $"{party.Code} {theme.Name}");
            });
        }
    }

    [Fact]
    public void Palette_OnWhite_HasTheVariantsChosenByEye()
    {
        var palette = new PartyPalette(ChartTheme.Light, HouseStyle.Default);

        Assert.Equal(("#D17F00", "#A66300"), (palette[PartyCatalogue.BuiltIn["LD"]].Fill, palette[PartyCatalogue.BuiltIn["LD"]].Text));
        Assert.Equal(("#0087DC", "#0074BD"), (palette[PartyCatalogue.BuiltIn["Con"]].Fill, palette[PartyCatalogue.BuiltIn["Con"]].Text));
        Assert.Equal(("#0F9DB3", "#0B7A8C"), (palette[PartyCatalogue.BuiltIn["Brexit"]].Fill, palette[PartyCatalogue.BuiltIn["Brexit"]].Text));
    }

    [Fact]
    public void Palette_HouseStyle_ReplacesAColour()
    {
        var style = new HouseStyle { PartyColours = new Dictionary<string, string> { ["Con"] = "#003366" } };

        Assert.Equal("#003366", new PartyPalette(ChartTheme.Light, style)[PartyCatalogue.BuiltIn["Con"]].Fill);
    }

    [Theory]
    [InlineData("blue")]
    [InlineData("#12345")]
    [InlineData("#GGGGGG")]
    public void Channels_NoColour_Throws(string text) => Assert.Throws<ArgumentException>(() => Colouring.Channels(text));
}
