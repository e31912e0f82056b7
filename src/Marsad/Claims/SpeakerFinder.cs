using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Who speaks in one sentence: a speaker, and the one who passes it on where there is one.</summary>
/// <param name="First">The first token of the speaker's words.</param>
/// <param name="Last">One past their last.</param>
/// <param name="Name">The speaker as written; a pronoun is resolved to the last one named.</param>
/// <param name="Outlet">Who passes it on, or null.</param>
/// <param name="Inverted">Whether the verb stands before the speaker ("said the ministry").</param>
/// <param name="IsNamed">False for a nameless speaker ("a resident", "sources").</param>
internal sealed record Speaker(int First, int Last, string Name, string? Outlet, bool Inverted, bool IsNamed);

/// <summary>Finds the speakers of each sentence, and carries the last one named on to pronouns.</summary>
internal sealed class SpeakerFinder(Marker marker)
{
    private readonly int _speaker = marker.Lexicon.CaptureName("speaker");
    private readonly int _outlet = marker.Lexicon.CaptureName("outlet");
    private readonly int _pronoun = marker.Lexicon.Label("pronoun.person");
    private readonly int _name = marker.Lexicon.Label("name");
    private readonly int _person = marker.Lexicon.Label("person");
    private readonly int _sourceName = marker.Lexicon.Label("source.name");
    private readonly int _source = marker.Lexicon.Label("source");
    private readonly int _party = marker.Lexicon.Label("party");
    private readonly int _nameParty = marker.Lexicon.Label("name.party");
    private readonly int _country = marker.Lexicon.Label("place.country");

    /// <summary>The speakers of every sentence, by its index.</summary>
    public Speaker[][] Find(MarkedText text)
    {
        var all = new Speaker[text.Sentences.Count][];
        string? last = null;
        foreach (var sentence in text.Sentences)
        {
            var found = new List<Speaker>();
            foreach (var match in marker.Find("sources", sentence))
            {
                if (Of(text, match, last) is { } speaker)
                {
                    found.Add(speaker);
                }
            }

            var kept = Longest(found);
            last = kept.LastOrDefault(s => s.IsNamed)?.Name ?? last;
            all[sentence.Index] = [.. kept];
        }

        return all;
    }

    private Speaker? Of(MarkedText text, Phrase match, string? last)
    {
        if (match[_speaker] is not { } unit || unit.First == unit.Last)
        {
            return null;
        }

        var inverted = match.Rule.Facts.TryGetValue("where", out var where) && where == "inverted";
        var outlet = match[_outlet] is { } o && Speaks(o) ? text.Words(o) : null;
        if (unit.Has(_pronoun) && unit.Last - unit.First == 1)
        {
            return last is null ? null : new Speaker(unit.First, unit.Last, last, outlet, inverted, true);
        }

        if (!Speaks(unit))
        {
            return null;
        }

        var named = unit.Has(_name) || unit.Has(_person) || unit.Has(_sourceName) || unit.Has(_nameParty);
        return new Speaker(unit.First, unit.Last, text.Words(unit), outlet, inverted, named);
    }

    private bool Speaks(in Unit unit) => unit.Has(_name) || unit.Has(_person) || unit.Has(_source) || unit.Has(_party) || unit.Has(_nameParty) || unit.Has(_country);

    // Of overlapping matches the longest tells most; "said the ministry" yields to "the ministry said".
    private static List<Speaker> Longest(List<Speaker> found)
    {
        var kept = new List<Speaker>();
        foreach (var speaker in found.OrderBy(s => s.Inverted).ThenByDescending(s => s.Last - s.First).ThenBy(s => s.First))
        {
            if (kept.TrueForAll(k => k.Last <= speaker.First || k.First >= speaker.Last))
            {
                kept.Add(speaker);
            }
        }

        kept.Sort((a, b) => a.First.CompareTo(b.First));
        return kept;
    }
}
