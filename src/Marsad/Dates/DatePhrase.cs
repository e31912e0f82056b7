using Marsad.Text;

namespace Marsad.Dates;

/// <summary>A phrase of the stages calendar and dates, its named parts read as numbers and words.</summary>
internal readonly struct DatePhrase(MarkedText text, Lexicon lexicon, Phrase phrase)
{
    public int Day => Number("day");

    public int Month => Number("month");

    public int Year => Number("year");

    public int Weekday => Number("weekday");

    /// <summary>1 early, 2 middle, 3 late; 0 where not told.</summary>
    public int Part => Number("part");

    public TimeUnit Unit => (TimeUnit)Number("unit");

    /// <summary>How many; 1 for "a", 0 where not told.</summary>
    public long Count => Has("count") ? Math.Max(1, Of("count")!.Value.Value) : 0;

    /// <summary>Whether the number is vague ("a few", "several") and so gives no start.</summary>
    public bool IsVague => Of("count") is { } count && (count.Has(lexicon.Label("num.vague")) || (count.Value == 0 && count.Has(lexicon.Label("few"))));

    /// <summary>A fact that the phrase's rule states; empty where it does not.</summary>
    public string Fact(string name) => phrase.Rule.Facts.TryGetValue(name, out var fact) ? fact : "";

    /// <summary>By which rules of the calendar it is read; empty where its rule does not say.</summary>
    public string Resolve => phrase.Rule.Resolve;

    public bool Has(string name) => Of(name) is not null;

    public int Number(string name) => (int)(Of(name)?.Value ?? 0);

    public bool Has(string name, string label) => Of(name) is { } unit && unit.Has(lexicon.Label(label));

    /// <summary>Which of several times the part means: −1 "last", "previous", "earlier"; 1 "next", "later"; 0 "this", or where it is missing.</summary>
    public int Shift(string name) => Has(name, "shift.back") ? -1 : Has(name, "shift.on") ? 1 : 0;

    /// <summary>The part as written; empty where it is missing.</summary>
    public string Words(string name) => Of(name) is { } unit ? text.Words(unit) : "";

    /// <summary>The time that a framing phrase holds, or null.</summary>
    public DatePhrase? Inner(string name) => Of(name) is { Phrase: >= 0 } unit ? new(text, lexicon, text.Phrases[unit.Phrase]) : null;

    /// <summary>The time inside all frames.</summary>
    public DatePhrase Innermost() => Inner("when") is { } inner ? inner.Innermost() : this;

    private Unit? Of(string name) => phrase[lexicon.CaptureName(name)] is { } unit && unit.Last > unit.First ? unit : null;
}
