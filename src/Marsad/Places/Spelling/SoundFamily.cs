
namespace Marsad.Places.Spelling;

/// <summary>By which rules a country's place names are compared by sound.</summary>
internal enum SoundFamily
{
    /// <summary>Not at all: Latin spelling is official, or too little is known.</summary>
    None,

    /// <summary>Names that come out of the Arabic script.</summary>
    Arabic,

    /// <summary>Names that come out of the Cyrillic script.</summary>
    Cyrillic,
}
