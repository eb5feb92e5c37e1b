using System.Text.Json;
using Copeland.Exploration;

namespace Copeland.Charts.Html;

/// <summary>A plan surface as JSON.</summary>
internal sealed class SurfaceJson(Utf8JsonWriter json)
{
    private const int SignificantDigits = 7;

    /// <summary>Writes a surface.</summary>
    public void Write(PlanSurface surface)
    {
        json.WriteStartObject();
        List("parties", surface.Parties, party => json.WriteStringValue(party));

        // Not rounded: coordinates of the published forecast come from these.
        List("national", surface.National, share => json.WriteNumberValue(share));
        json.WriteStartObject("moves");
        foreach (var (set, moves) in surface.Moves)
        {
            List(set.ToString(CultureInfo.InvariantCulture), moves, row => Row(json, row));
        }

        json.WriteEndObject();
        List("coordinates", surface.Coordinates, Coordinate);
        List("curves", surface.Curves, curve => Row(json, curve));
        List("families", surface.Families, Family);
        if (surface.Aside.Length > 0)
        {
            json.WriteString("aside", string.Concat(surface.Aside.Select(aside => aside ? '1' : '0')));
        }

        List("correlations", surface.Correlations, row => Row(json, row));
        List("basis", surface.Basis, curve => json.WriteNumberValue(curve));
        Covariance("normal", surface.Normal);
        json.WritePropertyName("degreesOfFreedom");
        Number(json, surface.DegreesOfFreedom);
        json.WriteStartObject("turnout");
        json.WriteNumber("mean", surface.Turnout.LogitMean);
        json.WriteNumber("sd", surface.Turnout.LogitSd);
        List("curves", surface.Turnout.Curves, Curve);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A number in seven digits.</summary>
    public static void Number(Utf8JsonWriter json, double value) =>
        json.WriteRawValue(Math.Abs(value) < 1e-12 ? "0" : value.ToString("G" + SignificantDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>Numbers in seven digits.</summary>
    public static void Row(Utf8JsonWriter json, IEnumerable<double> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            Number(json, value);
        }

        json.WriteEndArray();
    }

    private void Coordinate(SurfaceCoordinate coordinate)
    {
        json.WriteStartObject();
        json.WriteNumber("party", coordinate.Party);
        json.WriteNumber("slider", coordinate.Slider);
        json.WriteNumber("low", coordinate.Low);
        json.WriteNumber("high", coordinate.High);
        json.WriteEndObject();
    }

    private void Family(SurfaceFamily family)
    {
        json.WriteStartObject();
        List("places", family.Places, json.WriteNumberValue);
        List("switches", family.Switches, json.WriteNumberValue);
        if (family.ChangesAside)
        {
            json.WriteBoolean("changesAside", true);
        }

        json.WriteStartObject("subsets");
        foreach (var (set, subset) in family.Subsets)
        {
            json.WriteStartObject(set.ToString(CultureInfo.InvariantCulture));
            List("base", subset.Base, mean => Number(json, mean));
            if (subset.Curves.Any(curves => curves.Any(curve => curve >= 0)))
            {
                List("curves", subset.Curves, curves => Row(json, curves.Select(curve => (double)curve)));
            }

            if (subset.Split is { } split)
            {
                Covariance("split", split);
            }

            if (subset.Loadings.Any(loading => Math.Abs(loading - 1) > 1e-9))
            {
                List("loadings", subset.Loadings, loading => Number(json, loading));
            }

            if (subset.NormalShift.Any(shift => Math.Abs(shift) > 1e-9))
            {
                List("normalShift", subset.NormalShift, shift => Number(json, Math.Abs(shift) > 1e-9 ? shift : 0));
            }

            json.WritePropertyName("scaleOffset");
            Number(json, Math.Abs(subset.ScaleOffset) > 1e-6 ? subset.ScaleOffset : 0);
            json.WritePropertyName("offset");
            Number(json, subset.Offset);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        List("logShare", family.Scale.LogShare, value => Number(json, value));
        List("logScale", family.Scale.LogScale, value => Number(json, value));
        List("scaleMoves", family.ScaleMoves, Curve);
        json.WriteEndObject();
    }

    /// <summary>Where nothing moves only what stands is written.</summary>
    private void Covariance(string name, SurfaceCovariance covariance)
    {
        json.WriteStartObject(name);
        List("base", covariance.Base, value => Number(json, value));
        if (covariance.Curves.Any(curves => curves.Any(curve => curve >= 0)))
        {
            List("curves", covariance.Curves, curves => Row(json, curves.Select(curve => (double)curve)));
        }

        if (covariance.Together.Any(row => row.Length > 0))
        {
            List("together", covariance.Together, row => Row(json, row));
        }

        json.WriteEndObject();
    }

    private void Curve(double[]? curve)
    {
        if (curve is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Row(json, curve);
        }
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
