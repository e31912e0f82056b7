namespace Marsad.Claims.Scenes;

/// <summary>What the words around a place make of it.</summary>
internal enum PlaceRole
{
    /// <summary>"In", "at", "near": where something is.</summary>
    Where,

    /// <summary>"From".</summary>
    From,

    /// <summary>"To", "towards".</summary>
    To,

    /// <summary>Where the one sits who says it: "a doctor in Ardan said".</summary>
    OfSource,

    /// <summary>Where those who fire are: "rockets from Ardan", "gunmen positioned in Ardan shelled the town".</summary>
    Origin,

    /// <summary>Tells only where another place lies: "Hass, south of Idlib".</summary>
    Bearing,

    /// <summary>Where the report was written: "ARDAN, 3 March (Agency) -".</summary>
    Dateline,

    /// <summary>Named without a word of place: whose capital, which party.</summary>
    Named,
}
