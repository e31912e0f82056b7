using System.Globalization;
using Marsad.Places;

namespace Marsad.Cli.Commands;

/// <summary>A circle on the ground as people type it.</summary>
internal static class CircleText
{
    /// <summary>What it must look like, for a sentence.</summary>
    public const string Form = "degrees as 35.86,36.80 or 35.86,36.80,20 (latitude, longitude, kilometres)";

    private const double UsualRadiusKm = 10;

    /// <summary>Whether any part of it is a number: then it is meant to be a circle and no name.</summary>
    public static bool IsMeant(string text) => Array.Exists(text.Split(','), part => Number(part) is not null);

    /// <summary>The circle; null where it is none.</summary>
    public static Circle? Read(string text)
    {
        var parts = text.Split(',');
        var radius = parts.Length == 3 ? Number(parts[2]) : UsualRadiusKm;
        return parts.Length is 2 or 3 && Number(parts[0]) is >= -90 and <= 90 and var latitude && Number(parts[1]) is >= -180 and <= 180 and var longitude
            && radius is > 0 and <= 20_000
            ? new Circle(latitude, longitude, radius.Value)
            : null;
    }

    private static double? Number(string part) =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
