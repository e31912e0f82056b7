using System.Globalization;
using System.Text;
using Marsad.Cli.Output;
using Marsad.Record;
using Marsad.Text;

namespace Marsad.Cli.Commands;

/// <summary>A report's text in which each claim's quote stands between brackets with its number: <c>[1 12 people were killed]</c>.
/// On a terminal that can, the quotes are underlined too. Quotes may lie in one another or overlap.</summary>
internal static class MarkedText
{
    private const string Underlined = "\e[4m", Plain = "\e[24m";

    public static string Of(ReportOnRecord shown, bool isStyled)
    {
        var text = shown.Report.Text;
        var quotes = shown.Claims
            .Select((on, index) => (on.Claim.Span, Number: index + 1))
            .GroupBy(claim => claim.Span)
            .Select(same => new Quote(same.Key, string.Join(',', same.Select(claim => claim.Number.ToString(CultureInfo.InvariantCulture)))))
            .ToList();
        var marked = new StringBuilder(text.Length + (quotes.Count * 16));
        var (at, depth) = (0, 0);
        foreach (var edge in quotes.SelectMany(Edges).Order())
        {
            marked.Append(SafeText.Of(text[at..edge.At]));
            at = edge.At;
            if (isStyled && depth == 0)
            {
                marked.Append(Underlined);
            }

            marked.Append(edge.Mark);
            depth += edge.IsEnd ? -1 : 1;
            if (isStyled && depth == 0)
            {
                marked.Append(Plain);
            }
        }

        return marked.Append(SafeText.Of(text[at..])).Append('\n').ToString();
    }

    private static IEnumerable<Edge> Edges(Quote quote) =>
    [
        new(quote.Span.Start, IsEnd: false, -quote.Span.Length, $"[{quote.Numbers} "),
        new(quote.Span.End, IsEnd: true, quote.Span.Length, "]"),
    ];

    private readonly record struct Quote(Span Span, string Numbers);

    // At one place quotes end before others begin; the outer begins first and ends last.
    private readonly record struct Edge(int At, bool IsEnd, int Rank, string Mark) : IComparable<Edge>
    {
        public int CompareTo(Edge other) => (At, !IsEnd, Rank).CompareTo((other.At, !other.IsEnd, other.Rank));
    }
}
