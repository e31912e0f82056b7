using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>Gives each claim its source: the speaker of its own sentence, else of the quotation or the post that it stands in.</summary>
internal sealed class Attribution(Lexicon lexicon)
{
    // A nameless monitor is named soon after, or not at all.
    private const int SentencesToName = 8;

    private const int ShortReport = 8;

    // A post is short.
    private const int SentencesOfPost = 4;

    private readonly int _we = lexicon.Label("pronoun.we");
    private readonly ClauseReader _clauses = new(lexicon);
    private readonly SpeechReach _reach = new(lexicon);

    /// <summary>Sets the sources of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var voices = discourse.Voices;
        var speakers = voices.Speakers;
        var quotations = discourse.Quotations;
        var credit = Credit(speakers);
        var only = HasOneVoice(speakers);
        ClaimDraft? before = null;
        ClaimDraft? told = null;
        foreach (var draft in drafts)
        {
            var at = draft.Sentence.Index;
            var speaker = Nearest(speakers[at], draft) ?? quotations.SpeakerOf(speakers, at) ?? PostAuthor(speakers, at) ?? (draft.Scope == ClaimScope.Conflict ? null : SpeechReach.OfStatement(discourse, at) ?? _reach.Around(speakers, at)) ?? credit;
            if (speaker is not null)
            {
                var chain = ChainOf(voices, at, speaker);
                draft.Sources.Add(chain);
                draft.SaidBy = chain[^1];
            }
            else if (draft.Heading is { } heading)
            {
                draft.Sources.AddRange(heading.SourcesTold);
                draft.SaidBy = heading.SaidBy;
            }
            else if (before is not null && _reach.GoesOn(discourse.Text, draft, before))
            {
                draft.Sources.AddRange(before.SourcesTold);
                draft.SaidBy = before.SaidBy;
            }
            else if (told is not null && draft.Scope is ClaimScope.Incident or ClaimScope.Period && (Speaks(draft.Sentence) || (only && !draft.DateIsOwn)))
            {
                draft.Sources.AddRange(told.SourcesTold);
                draft.SaidBy = told.SaidBy;
            }

            told = speaker is null ? told : draft;
            before = draft;
        }
    }

    // A short report with one voice is that voice's from where it tells something.
    private static bool HasOneVoice(Speaker[][] speakers) =>
        speakers.Length <= ShortReport && OnlyName(speakers) is not null;

    private static string? OnlyName(Speaker[][] speakers)
    {
        string? only = null;
        foreach (var sentence in speakers)
        {
            foreach (var speaker in sentence)
            {
                if (only is not null && only != speaker.Name)
                {
                    return null;
                }

                only = speaker.Name;
            }
        }

        return only;
    }

    private static Speaker? Credit(Speaker[][] speakers)
    {
        foreach (var sentence in speakers)
        {
            foreach (var speaker in sentence)
            {
                if (speaker.Reach == Reach.Report)
                {
                    return speaker;
                }
            }
        }

        return null;
    }

    // "Our units", "we lost": who told of harm last speaks on.
    private bool Speaks(Sentence sentence) => sentence.Has(_we);

    private Speaker? Nearest(Speaker[] speakers, ClaimDraft draft)
    {
        Speaker? before = null;
        Speaker? after = null;
        foreach (var speaker in speakers)
        {
            if (speaker.First >= draft.Group.Last || speaker.First > draft.At)
            {
                var reaches = Reaches(speaker, before: true) && (speaker.Reach == Reach.Post || !_clauses.IsStopped(draft.Sentence, draft.Group.Last, speaker.First) && !_clauses.OpensPart(draft.Sentence, draft.Group.Last, speaker.First, speaker.Last));
                after ??= reaches ? speaker : null;
                if (speaker.Reach == Reach.Post)
                {
                    break;
                }
            }
            else if (speaker.Reach == Reach.Post)
            {
                before = null;
            }
            else if (speaker.Last <= Math.Max(draft.Group.First, draft.Harm.First) && Reaches(speaker, before: false))
            {
                before = speaker;
            }
        }

        if (before is null || after is null)
        {
            return before ?? after ?? Around(speakers, draft.At);
        }

        var behindIsLikelier = before.ClosesClause || _clauses.IsBroken(draft.Sentence, before.Last, draft.At);
        return behindIsLikelier ? after : before;
    }

    private static Speaker? Around(Speaker[] speakers, int token)
    {
        for (var i = speakers.Length - 1; i >= 0; i--)
        {
            if (speakers[i].Reach == Reach.Around && speakers[i].Last <= token)
            {
                return speakers[i];
            }
        }

        return null;
    }

    private static bool Reaches(Speaker speaker, bool before) => speaker.Reach switch
    {
        Reach.Either => true,
        Reach.Behind => !before,
        Reach.Front or Reach.Post or Reach.Headline => before,
        Reach.Around => before || !speaker.ClosesClause,
        _ => false,
    };

    private static Speaker? PostAuthor(Speaker[][] speakers, int sentence)
    {
        for (var i = sentence + 1; i < speakers.Length && i <= sentence + SentencesOfPost; i++)
        {
            if (speakers[i].Length > 0)
            {
                return speakers[i][0].Reach == Reach.Post ? speakers[i][0] : null;
            }
        }

        return null;
    }

    // "A monitor said", and in the next sentences its name.
    private static string[] ChainOf(Voices voices, int sentence, Speaker speaker)
    {
        var name = speaker.IsNamelessMonitor ? voices.Monitors.Skip(sentence).Take(SentencesToName).FirstOrDefault(m => m is not null) : null;
        return name is null ? speaker.Chain : [name];
    }
}
