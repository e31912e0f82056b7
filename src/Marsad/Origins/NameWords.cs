using System.Text;

namespace Marsad.Origins;

/// <summary>A name cut into lower-case words, so that punctuation, hash signs and hyphens never keep two spellings apart.</summary>
internal static class NameWords
{
    /// <summary>The words of a name, lower-case; apostrophes and full stops join ("U.N." is <c>un</c>), all else divides.</summary>
    public static string[] Of(string? name) => Cut(name, char.ToLowerInvariant);

    /// <summary>The words of a name with their letters as written, cut exactly as <see cref="Of"/> cuts them.</summary>
    public static string[] AsWritten(string? name) => Cut(name, letter => letter);

    /// <summary>The name as a key: its words, lower-case, with single spaces.</summary>
    public static string Key(string? name) => string.Join(' ', Of(name));

    private static string[] Cut(string? name, Func<char, char> letter)
    {
        if (string.IsNullOrEmpty(name))
        {
            return [];
        }

        var folded = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]))
            {
                folded.Append(letter(name[i]));
            }
            else if (!Joins(name, i))
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // "U.N." and "children's" are one word each; "reuters.com" and "Dr. Partin" are two.
    private static bool Joins(string name, int at) =>
        name[at] is '\'' or '’' or '‘' or 'ʿ' or 'ʾ' || (name[at] == '.' && at > 0 && char.IsUpper(name[at - 1])
            && (at < 2 || !char.IsLetter(name[at - 2])));
}
