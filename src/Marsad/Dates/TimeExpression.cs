using Marsad.Text;

namespace Marsad.Dates;

/// <summary>A time expression found in a report, and the days it stands for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand in the report's text, in UTF-16 units.</param>
/// <param name="Range">The days, both ends included; open where the words or a missing publishing day leave them so.</param>
public sealed record TimeExpression(string Text, Span Span, DateRange Range);
