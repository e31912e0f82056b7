using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>The last speakers named so far in a report.</summary>
internal sealed class SpeakerMemory
{
    public string? Person { get; set; }

    public string? Body { get; set; }

    public string? Last { get; set; }

    /// <summary>The last body that counts, named.</summary>
    public string? Monitor { get; set; }

    /// <summary>The last person that a sentence began with, and that sentence.</summary>
    public string? Mentioned { get; set; }

    public int MentionedAt { get; set; } = -1;

    /// <summary>The sentence in which <see cref="Person"/> spoke.</summary>
    public int PersonAt { get; set; } = -1;
}

/// <summary>Tells what a speaker's words are: a name or not, a person or a body; and whom a pronoun means.</summary>
internal sealed class SpeakerNames(Lexicon lexicon)
{
    private const int SubjectWithin = 4;

    private readonly int _pronoun = lexicon.Label("pronoun.person");
    private readonly int _possessive = lexicon.Label("pronoun.poss");
    private readonly int _name = lexicon.Label("name");
    private readonly int _person = lexicon.Label("person");
    private readonly int _title = lexicon.Label("title");
    private readonly int _sourcePerson = lexicon.Label("source.person");
    private readonly int _sourceName = lexicon.Label("source.name");
    private readonly int _body = lexicon.Label("source.org");
    private readonly int _party = lexicon.Label("party");
    private readonly int _monitor = lexicon.Label("source.monitor");
    private readonly int _short = lexicon.Label("source.the");
    private readonly int _agency = lexicon.Label("source.agency");
    private readonly int _audience = lexicon.Label("source.audience");
    private readonly int _speaker = lexicon.Label("speaker");
    private readonly int _article = lexicon.Label("det.one");
    private readonly int _groupArticle = lexicon.Label("group.article");
    private readonly int _head = lexicon.CaptureName("head");
    private readonly int _plural = lexicon.Label("n.many");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _killed = lexicon.Label("k.killed");
    private readonly int _passive = lexicon.Label("vg.passive");
    private readonly int _intransitive = lexicon.Label("intr");
    private readonly int _many = lexicon.Label("pronoun.many");
    private readonly int _thing = lexicon.Label("pronoun.thing");

    /// <summary>The speaker as written, or whom the pronoun means; null where that is not known.</summary>
    public string? Resolve(MarkedText text, Sentence sentence, in Unit unit, SpeakerMemory memory)
    {
        if (!unit.Has(_speaker) && (unit.Has(_pronoun) || unit.Has(_possessive)))
        {
            var person = First(text, sentence, unit.First) ?? (memory.MentionedAt > memory.PersonAt ? memory.Mentioned : memory.Person);
            var meant = unit.Has(_thing) ? memory.Body : unit.Has(_many) ? memory.Last : person;
            return meant ?? memory.Last ?? memory.Mentioned;
        }

        // "The Britain-based monitoring group": the monitor named before.
        if (memory.Monitor is { } monitor && !unit.Has(_article) && !unit.Has(_groupArticle) && IsShortFor(text, unit, monitor, memory))
        {
            return memory.Monitor = memory.Last = memory.Body = monitor;
        }

        var words = text.Words(unit);
        memory.Monitor = IsNamedMonitor(text, unit) ? words : memory.Monitor;
        var isPerson = unit.Has(_person) || (unit.Has(_groupArticle) && !unit.Has(_body)) || unit.Has(_sourcePerson) || (unit.Has(_name) && !unit.Has(_body) && !unit.Has(_sourceName));
        if (isPerson && IsPlural(text, unit))
        {
            memory.Last = words;
            return words;
        }

        if (isPerson)
        {
            memory.Person = words;
            memory.PersonAt = sentence.Index;
        }
        else
        {
            memory.Body = words;
        }

        memory.Last = words;
        return words;
    }

    /// <summary>Remembers the person a sentence begins with, for a pronoun in the next.</summary>
    public void Note(MarkedText text, Sentence sentence, SpeakerMemory memory)
    {
        if (First(text, sentence, sentence.Last) is { } person)
        {
            memory.Mentioned = person;
            memory.MentionedAt = sentence.Index;
        }
    }

    // The person that stands first in a sentence, up to a token: its subject, mostly.
    private string? First(MarkedText text, Sentence sentence, int before)
    {
        for (var i = 0; i < sentence.Units.Count && i <= SubjectWithin && sentence.Units[i].Last <= before; i++)
        {
            var unit = sentence.Units[i];
            if ((unit.Has(_speaker) ? unit.Has(_person) || unit.Has(_title) || unit.Has(_sourcePerson) : unit.Has(_groupArticle)) && !IsPlural(text, unit) && !(i > 0 && sentence.Units[i - 1].Has(_prep)) && !Dies(sentence.Units, i))
            {
                return text.Words(unit);
            }
        }

        return null;
    }

    // "Rescuers": "he" is none of them.
    private bool IsPlural(MarkedText text, in Unit unit) => unit.Has(_plural) || lexicon.Means(text.Tokens[unit.Last - 1], _plural);

    // "A soldier was shot dead, he said": somebody else said so.
    private bool Dies(List<Unit> units, int at) =>
        at + 1 < units.Count && units[at + 1].Has(_killed) && (units[at + 1].Has(_passive) || units[at + 1].Has(_intransitive));

    /// <summary>Whether the unit is one that tells on what it is told, not a room of listeners.</summary>
    public bool PassesOn(in Unit unit) => (!unit.Has(_audience) || unit.Has(_sourceName)) && (unit.Has(_sourceName) || unit.Has(_body) || unit.Has(_name));

    /// <summary>"A monitor", "a rights group".</summary>
    public bool IsNamelessMonitor(MarkedText text, in Unit unit) =>
        (unit.Has(_article) || unit.Has(_groupArticle)) && IsMonitor(text, unit) && !IsNamed(unit);

    /// <summary>A body that counts by its name, or one of its people.</summary>
    public bool IsNamedMonitor(MarkedText text, in Unit unit) => IsMonitor(text, unit) && IsNamed(unit);

    // "The monitor", "the group" where the monitor spoke last, "the Britain-based Observatory" of one that is called so.
    private bool IsShortFor(MarkedText text, in Unit unit, string monitor, SpeakerMemory memory)
    {
        if (unit.Has(_short) && !unit.Has(_monitor))
        {
            return memory.Last == monitor;
        }

        if (!IsMonitor(text, unit) || unit.Has(_agency))
        {
            return false;
        }

        var (own, known) = (text.Words(unit).Split(' '), monitor.Split(' '));
        return !IsNamed(unit) || (!unit.Has(_person) && !unit.Has(_title) && known.Contains(own[^1]) && !own.All(known.Contains));
    }

    // "A monitor" was read as one person: the label is then with its noun.
    private bool IsMonitor(MarkedText text, in Unit unit) =>
        unit.Has(_monitor) || (text.PhraseOf(unit) is { } phrase && phrase[_head] is { } head && head.Has(_monitor));

    private bool IsNamed(in Unit unit) => unit.Has(_name) || unit.Has(_person) || unit.Has(_sourceName) || (unit.Has(_title) && unit.Has(_party));
}
