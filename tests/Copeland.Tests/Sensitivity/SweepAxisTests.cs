using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Tests.Sensitivity;

public class SweepAxisTests
{
    [Fact]
    public void Parse_WithoutACount_TakesFortyOneValues()
    {
        var axis = SweepAxis.Parse("national.averagePct.Lab=20..30");
        Assert.Equal(("national.averagePct.Lab", 41, 20.0, 25.0, 30.0), (axis.Address, axis.Steps, axis[0], axis[20], axis[40]));
    }

    [Fact]
    public void Parse_NegativeEndsAndACount_AreRead() =>
        Assert.Equal(new SweepAxis("national.swingPct.Lab.Con", -2.5, 2.5, 11), SweepAxis.Parse("national.swingPct.Lab.Con=-2.5..2.5:11"));

    [Theory]
    [InlineData("seat.leavePct=70..50", "seat.leavePct=70..50 is upside down: it begins above its end. Write seat.leavePct=50..70.")]
    [InlineData("seat.leavePct=50..50", "seat.leavePct=50..50 is a single value. Give two different ends, or use run --set seat.leavePct=50.")]
    [InlineData("seat.leavePct=50..60:1", "seat.leavePct is to take 1 values; 2 to 10,001 are allowed. Write more after the colon.")]
    [InlineData("seat.leavePct=50..60:31623000000000", "seat.leavePct is to take 2,147,483,647 values; 2 to 10,001 are allowed. Write fewer after the colon.")]
    [InlineData("title=1..2", "title cannot be varied: it is not a number. Vary a number, for example national.averagePct.Lab or seat.leavePct.")]
    [InlineData("pollingDay=1..2", "pollingDay cannot be varied: it is not a number. Vary a number, for example national.averagePct.Lab or seat.leavePct.")]
    [InlineData("simulation.draws=1..2", "simulation.draws cannot be varied: no forecast depends on simulation as on an input. Vary what the forecast is made from, for example national.averagePct.Lab or seat.leavePct.")]
    [InlineData("seat.leavePct", "\"seat.leavePct\" is no axis. An axis is PATH=LO..HI or PATH=LO..HI:N, for example national.averagePct.Lab=20..30:41.")]
    [InlineData("seat.leavePct=a..60", "\"a\" in \"seat.leavePct=a..60\" is not a number. An axis is PATH=LO..HI or PATH=LO..HI:N, for example national.averagePct.Lab=20..30:41.")]
    [InlineData("seat.leavePct=50..NaN", "\"NaN\" in \"seat.leavePct=50..NaN\" is not a number. An axis is PATH=LO..HI or PATH=LO..HI:N, for example national.averagePct.Lab=20..30:41.")]
    public void Parse_WhatMakesNoSense_SaysWhatToDo(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => SweepAxis.Parse(text)).Message);

    [Fact]
    public void Check_AGridOfABillionCells_IsRefusedBeforeAnythingIsComputed()
    {
        var x = SweepAxis.Parse("seat.leavePct=50..60:10001");
        var y = SweepAxis.Parse("national.averagePct.Lab=20..30:10001");
        Assert.Equal(
            "a grid of 10,001 × 10,001 has 100,020,001 cells; at most 250,000 are allowed. Write fewer values after the colon, for example seat.leavePct=50..60:101.",
            Assert.Throws<InputException>(() => Sweep.Check(x, y)).Message);
    }

    [Fact]
    public void Check_TheSameInputTwice_IsRefused() => Assert.Equal(
        "--x and --y are both seat.leavePct. Vary two different inputs, or leave --y out.",
        Assert.Throws<InputException>(() => Sweep.Check(SweepAxis.Parse("seat.leavePct=50..60"), SweepAxis.Parse("seat.leavePct=40..50"))).Message);
}
