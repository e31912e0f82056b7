using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>A unit test while it is read from a pattern.</summary>
internal sealed class TestDraft(Numbering labels, Numbering words)
{
    private readonly List<int> _words = [];
    private readonly List<int> _noWords = [];
    private LabelSet _any;
    private LabelSet _all;
    private LabelSet _none;

    public void Any(string term) => Add(' ', term);

    public void Add(char kind, string term)
    {
        if (term[0] == '\'')
        {
            (kind == '!' ? _noWords : _words).Add(words[Vocabulary.Fold(term.AsSpan(1))]);
            return;
        }

        switch (kind)
        {
            case '!':
                _none.Add(labels[term]);
                break;
            case '+':
                _all.Add(labels[term]);
                break;
            default:
                _any.Add(labels[term]);
                break;
        }
    }

    public UnitTest Done() => new(_any, [.. _words], _all, _none, [.. _noWords]);
}
