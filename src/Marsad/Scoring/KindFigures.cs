using System.Globalization;

namespace Marsad.Scoring;

/// <summary>How many claims were found, missed, and told without being marked.</summary>
/// <param name="Found">Told and marked.</param>
/// <param name="Missed">Marked and not told.</param>
/// <param name="Extra">Told and not marked.</param>
public readonly record struct KindFigures(int Found, int Missed, int Extra)
{
    /// <summary>The share of what was told that is right, to three places; 0 where nothing was told.</summary>
    public double Precision => Rounding.ToThreePlaces(ExactPrecision);

    /// <summary>The share of what is marked that was found, to three places; 0 where nothing is marked.</summary>
    public double Recall => Rounding.ToThreePlaces(ExactRecall);

    /// <summary>The harmonic mean of precision and recall, to three places.</summary>
    public double F1 => Rounding.ToThreePlaces(2 * ExactPrecision * ExactRecall / Math.Max(1e-9, ExactPrecision + ExactRecall));

    private double ExactPrecision => Found / (double)Math.Max(1, Found + Extra);

    private double ExactRecall => Found / (double)Math.Max(1, Found + Missed);

    /// <summary>The sums.</summary>
    public static KindFigures operator +(KindFigures one, KindFigures other) =>
        new(one.Found + other.Found, one.Missed + other.Missed, one.Extra + other.Extra);

    /// <summary>The sums.</summary>
    public static KindFigures Add(KindFigures left, KindFigures right) => left + right;
}

/// <summary>How often an attribute of found claims was right.</summary>
/// <param name="Right">In how many it was right.</param>
/// <param name="Asked">In how many it was compared.</param>
public readonly record struct FieldFigures(int Right, int Asked)
{
    /// <summary>The share that was right, to three places; 0 where it was asked of none.</summary>
    public double Share => Rounding.ToThreePlaces(Right / (double)Math.Max(1, Asked));

    /// <summary>The sums.</summary>
    public static FieldFigures operator +(FieldFigures one, FieldFigures other) =>
        new(one.Right + other.Right, one.Asked + other.Asked);

    /// <summary>The sums.</summary>
    public static FieldFigures Add(FieldFigures left, FieldFigures right) => left + right;
}

/// <summary>Rounds a share as it is printed.</summary>
internal static class Rounding
{
    /// <summary>To three places by the exact value of the binary number, a tie to the even digit, so that figures compare across programs.</summary>
    public static double ToThreePlaces(double share) =>
        (double)Math.Round(decimal.Parse(share.ToString("F28", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), 3);
}
