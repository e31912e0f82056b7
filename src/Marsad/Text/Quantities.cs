namespace Marsad.Text;

/// <summary>Reads numbers written in digits.</summary>
internal static class Quantities
{
    /// <summary>The largest number of people that a report can mean; what is larger is no count.</summary>
    public const long Most = 20_000_000_000;

    /// <summary>The whole number, its thousands separators left out; 0 where the digits hold a decimal point or are too many.</summary>
    public static long Whole(ReadOnlySpan<char> digits)
    {
        if (digits.Contains('&'))
        {
            Span<char> decoded = stackalloc char[Entities.Window];
            return Whole(decoded[..Entities.Decode(digits, decoded, stackalloc int[Entities.Window + 1])]);
        }

        long number = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c))
            {
                number = (number * 10) + (c - '0');
                if (number > Most)
                {
                    return 0;
                }
            }
            else if (c is '.' or ':')
            {
                return 0;
            }
        }

        return number;
    }
}
