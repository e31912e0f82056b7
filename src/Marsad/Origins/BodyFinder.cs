namespace Marsad.Origins;

/// <summary>Finds the body that a name means, or a key of its own for a name the lexicon lacks.</summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class BodyFinder(OriginLexicon lexicon)
{
    /// <summary>The words of a name without articles.</summary>
    public string[] WordsOf(string name) =>
        [.. NameWords.Of(name).Where(word => !lexicon.Is(WordRole.Article, word))];

    /// <summary>The names that a phrase joins: "the army and the police" are two; a name without a joining word is one.</summary>
    public string[] PartsOf(string name)
    {
        var parts = new List<string>();
        var part = new List<string>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lexicon.Is(WordRole.Join, word.ToLowerInvariant()))
            {
                parts.Add(string.Join(' ', part));
                part.Clear();
            }
            else
            {
                part.Add(word);
            }
        }

        parts.Add(string.Join(' ', part));
        return [.. parts.Where(text => text.Length > 0)];
    }

    /// <summary>The body whose fullest form stands in the words; null where the lexicon knows none.</summary>
    /// <param name="words">A name without articles.</param>
    /// <param name="isHeard">Whether the report elsewhere gives a full form of a body; decides the short forms.</param>
    public BodyForm? Known(string[] words, Func<string, bool> isHeard)
    {
        BodyForm? best = null;
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var form in lexicon.FormsFrom(words[at]))
            {
                if (form.Words.Length > (best?.Words.Length ?? 0) && StandsAt(form, words, at)
                    && Allowed(form, words, isHeard))
                {
                    best = form;
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Whether the words mean the state of the place where it happened ("state media", "government forces").</summary>
    public bool IsState(string[] words) => lexicon.Is(WordRole.State, string.Join(' ', words));

    /// <summary>The words that name somebody; empty where a name is only of a nameless noun ("residents of the town").</summary>
    /// <remarks>"A source at the Harbour Command" is the command's: a body after a nameless noun answers for it.</remarks>
    public string[] NamedPart(string name)
    {
        var written = NameWords.AsWritten(name)
            .Where(word => !lexicon.Is(WordRole.Article, word.ToLowerInvariant())).ToArray();
        var words = written.Select(word => word.ToLowerInvariant()).ToArray();
        var link = Array.FindIndex(words, word => lexicon.Is(WordRole.Link, word));
        var head = link < 0 ? words.Length : link;
        if (Array.FindIndex(words, 0, head, word => lexicon.Is(WordRole.Nameless, word)) < 0)
        {
            // A capital tells a name; the first word of a sentence may have one for nothing, so a lone common word names nobody.
            return written.Any(word => char.IsUpper(word[0]) || char.IsDigit(word[0]))
                && !(written.Length == 1 && lexicon.Is(WordRole.Common, words[0])) ? words : [];
        }

        // "Activist Karim Odan": a name behind the noun. "Local activists", "Ruvian activists": none.
        var noun = Array.FindLastIndex(words, head - 1, head, word => lexicon.Is(WordRole.Nameless, word));
        var behind = written[(noun + 1)..head];
        if (behind.Any(word => char.IsUpper(word[0])))
        {
            return words[(noun + 1)..head];
        }

        var tail = words[Math.Min(head + 1, words.Length)..];
        return tail.Any(word => lexicon.Is(WordRole.Body, word)) ? tail : [];
    }

    private static bool StandsAt(BodyForm form, string[] words, int at) =>
        form.Words.Length <= words.Length - at && form.Words.AsSpan().SequenceEqual(words.AsSpan(at, form.Words.Length));

    private static bool Allowed(BodyForm form, string[] words, Func<string, bool> isHeard) => form.Use switch
    {
        FormUse.Full => true,
        FormUse.Whole => form.Words.Length == words.Length,
        _ => isHeard(form.Key),
    };
}
