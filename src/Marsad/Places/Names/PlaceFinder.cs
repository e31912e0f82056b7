using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Finds the place names of a text: what the gazetteer knows, and what the words around say must be a place.</summary>
/// <remarks>Immutable; safe for many threads. A name that the gazetteer lacks is found only where a word of place leads to it.</remarks>
internal sealed class PlaceFinder(Lexicon lexicon, Gazetteer gazetteer)
{
    private readonly PlaceWords _words = new(lexicon);
    private readonly PlaceNameScan _scan = new(lexicon, gazetteer);
    private readonly CapitalFinder _capitals = new(lexicon, gazetteer);

    /// <summary>Makes each place name and the words that belong to it one unit labelled place, whose value is its number in the list, from 1.</summary>
    public List<FoundPlace> Mark(MarkedText text)
    {
        var found = new List<FoundPlace>();
        foreach (var sentence in text.Sentences)
        {
            Mark(text, sentence, found);
        }

        _capitals.Name(text, found);
        return found;
    }

    private void Mark(MarkedText text, Sentence sentence, List<FoundPlace> found)
    {
        var units = CollectionsMarshal.AsSpan(sentence.Units);
        var (kept, before) = (0, found.Count);
        var labelEnd = _words.LabelEnd(units);
        var isDated = labelEnd > 0 && _words.IsDated(units);
        for (var at = 0; at < units.Length;)
        {
            if (_capitals.CountryOf(text, units, at) is { } country)
            {
                var capital = Capital(text, sentence, units[..kept], ref kept, units[at++], country, found);
                units[kept++] = capital;
                continue;
            }

            var (known, trimmed) = (false, 0);
            var end = _scan.MayBegin(units, at) ? Match(text, units, kept, at, labelEnd, isDated, out known, out trimmed) : at;
            if (end == at)
            {
                if (kept < at)
                {
                    units[kept] = units[at];
                }

                kept++;
                at++;
                continue;
            }

            at = Add(text, sentence, units, ref kept, at, end, known, trimmed, at < labelEnd, found);
        }

        if (found.Count > before)
        {
            sentence.Units.RemoveRange(kept, units.Length - kept);
            sentence.Changed();
        }
    }

    private int Match(MarkedText text, ReadOnlySpan<Unit> units, int kept, int at, int labelEnd, bool isDated, out bool known, out int trimmed)
    {
        var before = units[..kept];
        var afterPlace = kept > 0 && AfterPlace(before);
        var led = _words.Leads.Leads(before) || afterPlace || at < labelEnd || (at == 0 && units[0].Has(_words.Caps));
        return _scan.Match(text, units, at, led, _words.Leads.LeadsFirmly(before) || (afterPlace && !before[^1].Has(_words.Possessive)) || (at < labelEnd && isDated), out known, out trimmed);
    }

    // "In the capital", "in the Kestrian capital": the words are the place.
    private Unit Capital(MarkedText text, Sentence sentence, ReadOnlySpan<Unit> before, ref int kept, Unit unit, string country, List<FoundPlace> found)
    {
        if (Demonyms.Of(text.SpanOf(before[^1]).Of(text.Text)) is not null)
        {
            unit.First = before[^1].First;
            kept--;
        }

        var span = text.SpanOf(unit);
        found.Add(new FoundPlace(new PlaceMention(text.Words(unit), span, Hint: PlaceKindHint.Settlement), sentence.Index, unit.First, unit.Last, Known: false, Located: true) { CapitalOf = country });
        unit.Value = found.Count;
        unit.Kind = lexicon.Kinds.With(unit.Kind, _words.Place);
        return unit;
    }

    // "Hazza, Saqba and Madiyara": what follows a place and a comma or "and" may be the next of a row.
    private bool AfterPlace(ReadOnlySpan<Unit> before)
    {
        var at = before.Length - 1;
        while (at > 0 && (before[at].Has(_words.Comma) || before[at].Has(_words.And)))
        {
            at--;
        }

        // "The capital's Old City".
        if (at > 0 && at == before.Length - 1 && before[at].Has(_words.Possessive) && before[at - 1].Has(_words.Place))
        {
            return true;
        }

        return at < before.Length - 1 && before.Length - 1 - at <= 2 && before[at].Has(_words.Place);
    }

    // "The road from Ardan to Orlin": the second end.
    private bool GoesOnRoad(ReadOnlySpan<Unit> before, List<FoundPlace> found)
    {
        var at = before.Length - 1;
        return at > 0 && (before[at].Has(_words.RoadLead) || before[at].Has(_words.And)) && before[at - 1].Has(_words.Place)
            && before[at - 1].Value is > 0 and var number && number <= found.Count && found[(int)number - 1].Mention.Relation == PlaceRelation.Road;
    }

    private int Add(MarkedText text, Sentence sentence, Span<Unit> units, ref int kept, int at, int end, bool known, int trimmed, bool label, List<FoundPlace> found)
    {
        var located = _words.Leads.Leads(units[..kept]);
        var there = _words.Leads.LeadsThere(units[..kept]);
        var saw = known && _words.Leads.Saw(units[..kept], units[end..]);
        var relation = _words.Leads.Relation(units[..kept]);
        var hint = _words.KindBefore(units[..kept]);
        hint = end - at > 1 && _words.IsSite(units[end - 1]) ? PlaceKindHint.Site : hint;
        var nameSpan = text.SpanOf(units[at].First, units[end - 1].Last);
        nameSpan = new Span(nameSpan.Start, nameSpan.End - trimmed);
        var first = _words.PhraseStart(units[..kept], out var taken);
        var last = _words.PhraseEnd(units[end..], ref hint);
        relation = hint == PlaceKindHint.Road || (relation == PlaceRelation.In && GoesOnRoad(units[..kept], found)) ? PlaceRelation.Road : relation;
        var mention = new PlaceMention(gazetteer.Named(nameSpan.Of(text.Text)).Name, nameSpan, relation, hint);
        var side = _words.SideOf(units.Slice(kept - taken, taken));
        kept -= taken;
        var unit = units[at];
        unit.First = taken > 0 ? first : unit.First;
        unit.Last = last > 0 ? units[end + last - 1].Last : units[end - 1].Last;
        if (last > 0 && units[end + last - 1].Has(_words.Many))
        {
            unit.Kind = lexicon.Kinds.With(unit.Kind, _words.Many);
        }

        if (units[last > 0 ? end + last - 1 : end - 1].Has(_words.CareSite))
        {
            unit.Kind = lexicon.Kinds.With(unit.Kind, _words.CareSite);
        }

        unit.Word = -1;
        unit.Phrase = -1;
        unit.Value = found.Count + 1;
        _words.Label(ref unit, known, there || saw || label || taken + last > 0 || (end - at > 1 && _words.IsKind(units[end - 1])), hint, gazetteer, mention.Name);
        found.Add(new FoundPlace(mention, sentence.Index, unit.First, unit.Last, known, located || label || saw || hint != PlaceKindHint.None) { NamesCapital = unit.Has(_words.CapitalName), IsLabel = label, Side = relation == PlaceRelation.In ? side : default });
        units[kept++] = unit;
        return end + last;
    }
}
