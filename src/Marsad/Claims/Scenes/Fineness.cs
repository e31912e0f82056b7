namespace Marsad.Claims.Scenes;

/// <summary>How fine a place is by its own kind or by the word that the report calls it; the coarsest first.</summary>
internal enum Fineness
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A province, a governorate, a part of a country.</summary>
    Region,

    /// <summary>A district.</summary>
    District,

    /// <summary>A town or village, or a name that is not known.</summary>
    Town,

    /// <summary>A quarter, a camp, a building.</summary>
    Site,
}
