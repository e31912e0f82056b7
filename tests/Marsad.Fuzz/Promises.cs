using System.Text.Json;
using Marsad.Claims;
using Marsad.Publish;
using Marsad.Reports;

namespace Marsad.Fuzz;

/// <summary>What holds of every text, however broken: reading it throws nothing and prints nothing that is not in it.</summary>
/// <param name="reader">The reader put to the test.</param>
public sealed class Promises(Reader reader)
{
    private static readonly PublishingDay s_day = new(new DateOnly(2031, 3, 4), PublishingBasis.Option);

    /// <summary>Reads a text and tells the first promise that it breaks; null where it keeps all.</summary>
    public string? Broken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var report = new Report { Id = "fuzz", Hash = "0123456789abcdef", Text = text, Published = s_day };
            var reading = reader.Read(report);
            return reading.Claims.Zip(ClaimJson.Offsets(reading), (claim, offset) => Broken(text, claim, offset)).FirstOrDefault(said => said is not null)
                ?? PlacesAndDates(report)
                ?? (Printed(reading) == Printed(reader.Read(report)) ? null : "a second reading gives other claims");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault.ToString();
        }
    }

    /// <summary>The claims of a text as they are printed, for comparing two readings.</summary>
    public string Printed(string text) =>
        Printed(reader.Read(new Report { Id = "fuzz", Hash = "0123456789abcdef", Text = text, Published = s_day }));

    private static string? Broken(string text, Claim claim, int offset)
    {
        if (claim.Span.Start < 0 || claim.Span.End > text.Length || text[claim.Span.Start..claim.Span.End] != claim.Quote)
        {
            return $"the quote '{claim.Quote}' does not stand at {claim.Span}";
        }

        if (offset != PointsIn(text.AsSpan(0, claim.Span.Start)))
        {
            return $"the offset {offset} of '{claim.Quote}' is not its place in code points";
        }

        if (claim.Count is { } count && !claim.Quote.Contains(count.Text, StringComparison.Ordinal))
        {
            return $"the quote '{claim.Quote}' does not hold its count '{count.Text}'";
        }

        return (claim.Count is { } told ? NumberCheck.Invented(told) : null)
            ?? NotIn(text, claim.WhoText) ?? NotIn(text, claim.PlaceText) ?? NotIn(text, claim.DateText) ?? NotIn(text, claim.SaidBy);
    }

    private static string? NotIn(string text, string? words) =>
        words is null || text.Contains(words, StringComparison.Ordinal) ? null : $"the words '{words}' do not stand in the text";

    private string? PlacesAndDates(Report report)
    {
        var place = reader.PlacesIn(report).FirstOrDefault(place => report.Text[place.Span.Start..place.Span.End] != place.Text);
        var date = reader.DatesIn(report).FirstOrDefault(date => report.Text[date.Span.Start..date.Span.End] != date.Text);
        return place is not null ? $"the place '{place.Text}' does not stand at {place.Span}"
            : date is not null ? $"the time '{date.Text}' does not stand at {date.Span}"
            : null;
    }

    private static int PointsIn(ReadOnlySpan<char> text)
    {
        var points = 0;
        for (var i = 0; i < text.Length; i++)
        {
            i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
            points++;
        }

        return points;
    }

    private static string Printed(Reading reading)
    {
        using var stream = new MemoryStream();
        foreach (var (claim, offset) in reading.Claims.Zip(ClaimJson.Offsets(reading)))
        {
            using var json = new Utf8JsonWriter(stream);
            ClaimJson.Write(json, claim, offset);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
