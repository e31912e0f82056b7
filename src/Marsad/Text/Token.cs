namespace Marsad.Text;

/// <summary>One word, number or sign of a text.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">One past its last.</param>
/// <param name="Word">Its number in the lexicon's vocabulary; −1 for a word that no entry and no rule uses.</param>
/// <param name="Shape">What it looks like.</param>
internal readonly record struct Token(int Start, int End, int Word, TokenShape Shape)
{
    public Span Span => new(Start, End);

    public bool Is(TokenShape shape) => (Shape & shape) != 0;
}

/// <summary>What a token looks like; several may hold at once.</summary>
[Flags]
internal enum TokenShape : ushort
{
    None = 0,

    /// <summary>Letters.</summary>
    Word = 1,

    /// <summary>Digits, with separators inside ("8,500", "1.2", "19:00").</summary>
    Digits = 2,

    /// <summary>Any other sign.</summary>
    Sign = 4,

    /// <summary>The first letter is a capital.</summary>
    Capital = 8,

    /// <summary>Two letters or more, all capitals.</summary>
    AllCapitals = 16,

    /// <summary>No blank stands before it.</summary>
    Glued = 32,

    /// <summary>It begins a line.</summary>
    LineStart = 64,

    /// <summary>A blank line stands before it.</summary>
    ParagraphStart = 128,

    /// <summary>A web address or the stump of one.</summary>
    Address = 256,
}
