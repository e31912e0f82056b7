using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Gives each claim its source: the speaker of its own sentence, else of the quotation that it stands in.</summary>
internal sealed class Attribution(Marker marker)
{
    private readonly SpeakerFinder _speakers = new(marker);

    /// <summary>Sets the sources of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var speakers = _speakers.Find(discourse.Text);
        var quoted = Quotations(discourse.Text);
        foreach (var draft in drafts)
        {
            var speaker = Nearest(speakers[draft.Sentence.Index], draft) ?? OfQuotation(speakers, quoted, draft.Sentence.Index);
            if (speaker is not null)
            {
                draft.Sources.Add(speaker.Outlet is null ? [speaker.Name] : [speaker.Outlet, speaker.Name]);
                draft.SaidBy = speaker.Outlet is not null && !speaker.IsNamed ? speaker.Outlet : speaker.Name;
            }
        }
    }

    // The speaker in front whose words the claim is, else the one behind.
    private static Speaker? Nearest(Speaker[] speakers, ClaimDraft draft)
    {
        Speaker? before = null;
        Speaker? after = null;
        foreach (var speaker in speakers)
        {
            if (speaker.First < draft.Group.Last && draft.Group.First < speaker.Last)
            {
                continue;
            }

            if (speaker.Last <= draft.At && !speaker.Inverted)
            {
                before = speaker;
            }
            else if (speaker.First > draft.At)
            {
                after ??= speaker;
            }
        }

        return before ?? after;
    }

    private static Speaker? OfQuotation(Speaker[][] speakers, int[] quoted, int sentence)
    {
        if (quoted[sentence] == 0)
        {
            return null;
        }

        for (var i = sentence + 1; i < quoted.Length && quoted[i] == quoted[sentence]; i++)
        {
            if (speakers[i].Length > 0)
            {
                return speakers[i][^1];
            }
        }

        for (var i = sentence - 1; i >= 0 && i >= sentence - 3; i--)
        {
            if (speakers[i].Length > 0)
            {
                return speakers[i][^1];
            }
        }

        return null;
    }

    // Each sentence's quotation by number; 0 where the sentence does not begin inside quotation marks.
    private static int[] Quotations(MarkedText text)
    {
        var quoted = new int[text.Sentences.Count];
        var number = 0;
        var inside = false;
        foreach (var sentence in text.Sentences)
        {
            var begins = inside;
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                var c = text.Text[text.Tokens[i].Start];
                if (c is '“' || (c is '"' && !inside))
                {
                    begins |= i == sentence.First;
                    inside = true;
                    number++;
                }
                else if (c is '”' or '"')
                {
                    inside = false;
                }
            }

            quoted[sentence.Index] = begins ? number : 0;
            if (sentence.Last < text.Tokens.Count && text.Tokens[sentence.Last].Is(TokenShape.ParagraphStart))
            {
                inside = false;
            }
        }

        return quoted;
    }
}
