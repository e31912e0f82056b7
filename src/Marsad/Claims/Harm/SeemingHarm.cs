using System.Globalization;
using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Tells matches of the harm rules in which nobody was harmed: what was only meant, culprits who got away, things that sound like people.</summary>
internal sealed class SeemingHarm(Lexicon lexicon)
{
    private const int Crowd = 20;
    private const int Near = 4;

    private readonly int _have = lexicon.Label("have");
    private readonly int _base = lexicon.Label("v.base");
    private readonly int _to = lexicon.Label("to");
    private readonly int _real = lexicon.Label("modal.real");
    private readonly int _future = lexicon.Label("modal.future");
    private readonly int _must = lexicon.Label("modal.must");
    private readonly int _guess = lexicon.Label("group.guess");
    private readonly int _person = lexicon.Label("who.person");
    private readonly int _takesName = lexicon.Label("takes.name");
    private readonly int _treats = lexicon.Label("treats");
    private readonly int _disease = lexicon.Label("disease");
    private readonly int _takesOut = lexicon.Label("takes.out");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _conj = lexicon.Label("conj");
    private readonly int _vague = lexicon.Label("num.vague");
    private readonly int _some = lexicon.Label("some-of");
    private readonly int _all = lexicon.Label("all-of");
    private readonly int _perpetrator = lexicon.Label("perpetrator");
    private readonly int _responder = lexicon.Label("who.responder");
    private readonly int _journalist = lexicon.Label("who.journalist");
    private readonly int _article = lexicon.Label("det");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _whole = lexicon.Label("group.article");
    private readonly int _group = lexicon.Label("group");
    private readonly int _part = lexicon.Label("group.part");
    private readonly int _combatant = lexicon.Label("who.combatant");

    /// <summary>Whether the match only seems to tell of the harm.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="match">The match.</param>
    /// <param name="group">The people.</param>
    /// <param name="harm">The word that tells what happened to them.</param>
    /// <param name="kind">What that would be.</param>
    public bool Is(Sentence sentence, Phrase match, in Unit group, in Unit harm, ClaimKind kind) =>
        IsOnlyMeant(sentence, match, harm, kind)
        || (!group.Has(_vague) && IsSomeOf(sentence, group))
        || IsOneWord(match, group)
        || IsOwner(sentence, group)
        || IsAtWork(sentence, match, group)
        || (harm.Has(_treats) && IsIll(sentence, group))
        || (kind == ClaimKind.Killed && harm.Has(_takesOut) && !group.Has(_combatant) && !match.Rule.Facts.ContainsKey("kind"))
        || (group.Has(_guess) && !HarmsOnlyPeople(match, group, harm, kind))
        || (kind == ClaimKind.Displaced && IsNoFlight(match, group));

    /// <summary>Whether it takes a crowd to tell of this harm and these are a few: "ten delegates arrived" tells of no flight.</summary>
    /// <param name="match">The match.</param>
    /// <param name="group">The people.</param>
    /// <param name="kind">What happened to them.</param>
    /// <param name="count">How many they are.</param>
    public bool AreTooFew(Phrase match, in Unit group, ClaimKind kind, Count count)
    {
        // Three gunmen who flee got away with it; hundreds who do left a battle.
        var least = match.Rule.Facts.TryGetValue("least", out var stated) ? int.Parse(stated, CultureInfo.InvariantCulture)
            : kind == ClaimKind.Displaced && group.Has(_perpetrator) ? Crowd : 0;
        return (count.Low ?? count.High) < least;
    }

    // "Refused to leave and are trapped", "plans to evacuate 1,500": the verb behind "to" tells what they did not do, or not yet.
    private bool IsOnlyMeant(Sentence sentence, Phrase match, in Unit harm, ClaimKind kind)
    {
        // "Had no choice but to flee": who flees does so for a reason, who is to be brought out still waits.
        var isMeant = harm.Has(_future) || (harm.Has(_must) && kind != ClaimKind.Trapped) || (harm.Has(_to) && !harm.Has(_real) && (kind != ClaimKind.Displaced || match.Rule.Frame == "active"));
        if (isMeant && !harm.Has(_have))
        {
            return true;
        }

        var at = harm.Has(_base) ? sentence.Units.IndexAt(harm.First) : 0;
        return at > 0 && sentence.Units[at - 1].Has(_future);
    }

    // "Three relatives of the mayor were killed": he was not.
    private bool IsOwner(Sentence sentence, in Unit group)
    {
        var at = group.Has(_whole) ? sentence.Units.IndexAt(group.First) : 0;
        return at > 1 && sentence.Units[at - 1].Has(_of) && sentence.Units[at - 2].Has(_group) && !sentence.Units[at - 2].Has(_part);
    }

    // "Most of the village's 800 people": how many it were is not told.
    private bool IsSomeOf(Sentence sentence, in Unit group)
    {
        var at = sentence.Units.IndexAt(group.First);
        for (var before = at - 1; before >= 0 && at - before <= Near && !sentence.Units[before].Has(_comma) && !sentence.Units[before].Has(_conj); before--)
        {
            if (sentence.Units[before].Has(_some) && !sentence.Units[before].Has(_all))
            {
                return true;
            }
        }

        return false;
    }

    // "Treated 300 patients with malaria".
    private bool IsIll(Sentence sentence, in Unit group)
    {
        for (var at = sentence.Units.IndexAt(group.First); at < sentence.Units.Count; at++)
        {
            if (sentence.Units[at].Has(_disease))
            {
                return true;
            }
        }

        return false;
    }

    // "Five doctors were brought to the hospital": to work there, unless an attack is told beside it.
    private bool IsAtWork(Sentence sentence, Phrase match, in Unit group)
    {
        if (!match.Rule.Facts.ContainsKey("staff") || !(group.Has(_responder) || group.Has(_journalist)) || sentence.Has(_attack) || sentence.Has(_weapon))
        {
            return false;
        }

        var units = sentence.Units;
        var at = units.IndexFrom(group.Last);
        while (at >= 0 && at < units.Count && units[at].Last <= match.Last && !units[at].Has(_article))
        {
            at++;
        }

        return at >= 0 && at < units.Count && units[at].Last <= match.Last;
    }

    // "The capture of Velkograd": a name of one word may be a place's.
    private static bool IsOneWord(Phrase match, in Unit group) =>
        match.Rule.Facts.TryGetValue("words", out var words) && group.Last - group.First < int.Parse(words, CultureInfo.InvariantCulture);

    // A noun that only its ending shows to be one for people ("instructors", but also "containers") needs a verb of a harm that nothing else suffers.
    // A people known by its ending may also flee, where nothing tells that it does no more than travel.
    private bool HarmsOnlyPeople(Phrase match, in Unit group, in Unit harm, ClaimKind kind) =>
        match.Rule.Frame is not "nominal" && (kind is ClaimKind.Killed or ClaimKind.Injured || harm.Has(_takesName)
            || (kind == ClaimKind.Displaced && group.Has(_person) && !match.Rule.Facts.ContainsKey("least")));

    // Soldiers who cross a border are on the march.
    private bool IsNoFlight(Phrase match, in Unit group) => group.Has(_combatant) && match.Rule.Facts.ContainsKey("least");
}
