using Marsad.Claims;
using Marsad.Incidents;

namespace Marsad.Tolls;

/// <summary>Picks what one origin says last of one harm to one group, out of all it was ever quoted with.</summary>
internal static class LastWord
{
    /// <summary>The figures of the origin's latest day; more than one where nothing tells which of them came last.</summary>
    public static IEnumerable<OriginFigure> Of(IEnumerable<Told> ofOneVoice)
    {
        var all = ofOneVoice.ToArray();
        var numbered = all.Where(item => item.Figure.IsNumbered).ToArray();
        if (numbered.Length == 0)
        {
            return [new OriginFigure(all[0].Voice, default, [])];
        }

        var last = numbered.Max(item => item.Day);
        var today = numbered.Where(item => item.Day == last).ToArray();
        return today.Where(item => !today.Any(other => GivesWay(item, other)) && !IsOneOfItsParts(item, today))
            .Select(item => new OriginFigure(item.Voice, item.Figure, item.Claims));
    }

    // "Dozens" and "at least 23" give way to "23", a few soldiers to all the dead; "at least 70" does not give way to "30".
    private static bool GivesWay(Told item, Told other) =>
        (Looseness(item.Figure) > Looseness(other.Figure) && Holds(item.Figure, other.Figure))
        || (item.IsOfOneGroup && !other.IsOfOneGroup && item.Figure.Quoted < other.Figure.Quoted);

    // "At least 70, 30 of them on one side and 39 on the other", told in three sentences.
    private static bool IsOneOfItsParts(Told item, Told[] today) => today.Any(whole =>
        today.Where(other => other.Figure.Quoted < whole.Figure.Quoted).ToArray() is { Length: > 1 } parts
        && parts.Contains(item) && parts.Sum(part => part.Figure.Quoted) <= whole.Figure.Quoted);

    private static bool Holds(Figure loose, Figure tight) =>
        (tight.High ?? long.MaxValue) >= (loose.Low ?? 0) && (tight.Low ?? 0) <= (loose.High ?? long.MaxValue);

    private static int Looseness(Figure figure) => figure.Hedge switch
    {
        Hedge.Exact or Hedge.Share => 0,
        Hedge.About or Hedge.Between => 1,
        Hedge.Vague => 3,
        _ => 2,
    };
}
