using Marsad.Claims.Parties;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells where one clause of a sentence ends and the next begins, as far as a claim's source depends on it.</summary>
internal sealed class ClauseReader(Lexicon lexicon)
{
    // What tells something is longer than a full stop and a date.
    private const int LeastTold = 4;

    // "And", "in the town".
    private const int MostBeforePart = 3;

    private readonly int _harm = lexicon.Label("harm");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _group = lexicon.Label("group");
    private readonly int _be = lexicon.Label("be");
    private readonly int _have = lexicon.Label("have");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _culprit = lexicon.Label("culprit.word");
    private readonly int _doubtedBy = lexicon.Label("culprit.doubt");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _abbreviation = lexicon.Label("abbreviation");
    private readonly int _title = lexicon.Label("title");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _relative = lexicon.Label("clause.relative");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _adverb = lexicon.Label("adv");
    private readonly PartyReader _parties = new(lexicon);

    /// <summary>Whether a relative clause behind the token tells the harm as done: "which killed ten", "in which ten were killed".</summary>
    public bool IsRelated(ClaimDraft draft, int from)
    {
        if (!draft.Harm.Has(_past) && !draft.Harm.Has(_verbGroup))
        {
            return false;
        }

        var units = draft.Sentence.Units;
        for (var i = units.IndexFrom(from); i > 0 && i < units.Count && units[i].Last <= draft.At; i++)
        {
            if (units[i].Has(_relative) && (units[i - 1].Has(_prep) || LeadsTo(units, i, draft.Harm.First)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a statement follows the unit, "that ten died", not what a thing did, "that killed ten".</summary>
    public bool OpensStatement(List<Unit> units, int at)
    {
        if (!units[at].Has(_relative) || (at > 0 && units[at - 1].Has(_prep)))
        {
            return false;
        }

        var next = Skip(units, at + 1);
        return next < units.Count && !units[next].Has(_harm);
    }

    private bool LeadsTo(List<Unit> units, int at, int harm) => Skip(units, at + 1) is var next && next < units.Count && units[next].First == harm;

    private int Skip(List<Unit> units, int at)
    {
        while (at < units.Count && units[at].Has(_adverb) && !units[at].Has(_harm))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether something is told between the two tokens: a clause stands there.</summary>
    public bool HasVerbBefore(Sentence sentence, int before, int from)
    {
        foreach (var unit in sentence.Units)
        {
            if (unit.First >= from && unit.Last <= before
                && (unit.Has(_harm) || unit.Has(_verbGroup) || unit.Has(_past) || unit.Has(_group) || unit.Has(_be) || unit.Has(_have)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words between the two tokens tell that people were harmed.</summary>
    public bool TellsHarm(Sentence sentence, int from, int to)
    {
        var (harm, people) = (false, false);
        foreach (var unit in sentence.Units)
        {
            if (unit.First >= from && unit.Last <= to)
            {
                harm |= unit.Has(_harm);
                people |= unit.Has(_group);
            }
        }

        return harm && people;
    }

    /// <summary>Whether the words between the two tokens ask who did it, not whether it happened.</summary>
    public bool IsOfCulprit(Sentence sentence, int from, int to)
    {
        for (var i = 0; i < sentence.Units.Count; i++)
        {
            var unit = sentence.Units[i];
            if (unit.First >= from && unit.Last <= to && (unit.Has(_culprit) || unit.Has(_doubtedBy) || _parties.IsOwned(sentence.Units, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a full stop stands between the two tokens: where a sentence begins with a small letter it is not seen as one.</summary>
    public bool IsStopped(Sentence sentence, int from, int to)
    {
        for (var i = 1; i < sentence.Units.Count; i++)
        {
            var unit = sentence.Units[i];
            if (unit.First >= from && unit.Last <= to && unit.Has(_stop) && !sentence.Units[i - 1].Has(_abbreviation) && !sentence.Units[i - 1].Has(_title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands there opens the part behind a semicolon and tells something in it: "ten died; the army said four".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">The semicolon stands behind this token.</param>
    /// <param name="first">The first token of what may open it.</param>
    /// <param name="last">One past its last.</param>
    public bool OpensPart(Sentence sentence, int from, int first, int last) =>
        sentence.Last - last >= LeastTold && sentence.Units.Exists(u => u.Has(_semicolon) && u.First >= from && u.Last <= first && first - u.Last <= MostBeforePart);

    /// <summary>Whether a word between the two tokens sets one statement against the next.</summary>
    public bool IsBroken(Sentence sentence, int from, int to)
    {
        foreach (var unit in sentence.Units)
        {
            if (unit.First >= from && unit.Last <= to && (unit.Has(_semicolon) || unit.Has(_break)))
            {
                return true;
            }
        }

        return false;
    }
}
