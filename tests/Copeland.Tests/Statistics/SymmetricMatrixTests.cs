using Copeland.Calibration;
using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

public class SymmetricMatrixTests
{
    [Fact]
    public void ToArray_WrittenTo_LeavesTheMatrixAsItWas()
    {
        double[,] values = { { 2, 1 }, { 1, 3 } };
        var matrix = new SymmetricMatrix(values);
        values[0, 0] = 9;
        matrix.ToArray()[1, 1] = 9;
        Assert.Equal((2.0, 1.0, 3.0, 2), (matrix[0, 0], matrix[1, 0], matrix[1, 1], matrix.Size));
    }

    [Fact]
    public void New_WhatIsNotSymmetric_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new SymmetricMatrix(new double[,] { { 1, 0.5 }, { 0.4, 1 } }));
        Assert.Throws<ArgumentException>(() => new SymmetricMatrix(new double[2, 3]));
    }

    /// <summary>All forecasts of a process share the embedded calibration: nobody can write to it.</summary>
    [Fact]
    public void Covariance_OfTheEmbeddedCalibration_CannotBeChanged()
    {
        var before = EmbeddedCalibration.Present.Covariance[0, 0];
        EmbeddedCalibration.Present.Covariance.ToArray()[0, 0] *= 100;
        Assert.Equal(before, EmbeddedCalibration.Present.Covariance[0, 0]);
        Assert.DoesNotContain(
            typeof(Copeland.Model.ModelAssumptions).GetProperties(), property => property.PropertyType.IsArray || property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any());
    }
}
