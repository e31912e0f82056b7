using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Marsad.Claims;

namespace Marsad.Fuzz;

/// <summary>Reads a count's words anew, in a way of its own that knows only plain figures, and compares.</summary>
public static partial class NumberCheck
{
    /// <summary>Tells a bound that is none of the count's figures; null where all is well or the words are not plain figures.</summary>
    public static string? Invented(Count count)
    {
        ArgumentNullException.ThrowIfNull(count);
        if (count.Low > count.High || count.Low < 0)
        {
            return $"'{count.Text}' became {count.Low} to {count.High}";
        }

        // People told one by one, with an article, by name or as kin, count themselves, whatever figure stands in the words ("a 9-year-old girl").
        if (count is { Low: <= 2, Text: [var letter, ..] } && count.Low == count.High && !char.IsAsciiDigit(letter))
        {
            return null;
        }

        // "1&nbsp;300" and "1&#48;" are read as what they stand for.
        var words = Grouping().Replace(WebUtility.HtmlDecode(count.Text), "");
        var figures = Figure().Matches(words);
        if (count.Hedge == Hedge.Share || figures.Count == 0 || OtherNumber().IsMatch(words))
        {
            return count.Text.Length == 0 ? "a count has no words" : null;
        }

        var numbers = figures.Select(figure => long.Parse(figure.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToHashSet();
        return new[] { count.Low, count.High }.FirstOrDefault(bound => bound is { } number && !numbers.Contains(number)) is { } invented
            ? $"{invented} is none of the figures in '{count.Text}'"
            : null;
    }

    [GeneratedRegex(@"(?<![\p{N}.,])[0-9]{1,3}(,[0-9]{3}){1,3}(?![\p{N},.])|(?<![\p{N}.,])[0-9]{1,15}(?![\p{N}\p{L},.])")]
    private static partial Regex Figure();

    // What may part groups of thousands besides a comma: blanks that hold together, the Swiss sign.
    [GeneratedRegex(@"(?<=[0-9])[\u00A0\u202F\u2009'\u2019](?=[0-9]{3}(?![0-9]))")]
    private static partial Regex Grouping();

    // Number words, scales and figures of another form beside the plain ones: then the count is more than they are.
    [GeneratedRegex(@"\b(hundreds?|thousands?|lakhs?|crores?|millions?|billions?|dozens?|scores?|several|few|many|numerous|tens?|half|couple|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w*ty(-\w+)?|percent|family|families)\b|%|[0-9][.\p{L}]|[0-9] [0-9]|[0-9],[0-9]{1,2}(?![0-9])|[\p{N}-[0-9]]", RegexOptions.IgnoreCase)]
    private static partial Regex OtherNumber();
}
