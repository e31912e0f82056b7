namespace Marsad.Fuzz;

/// <summary>Makes a text that breaks a promise as short as it goes: pieces are cut out as long as the promise stays broken.</summary>
public static class Shrinking
{
    /// <summary>The shortest text found.</summary>
    public static string Shortest(string text, Func<string, bool> isBroken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(isBroken);
        for (var piece = text.Length / 2; piece > 0; piece /= 2)
        {
            for (var at = 0; at + piece <= text.Length;)
            {
                var shorter = text.Remove(at, piece);
                if (isBroken(shorter))
                {
                    text = shorter;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return text;
    }
}
