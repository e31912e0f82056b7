
namespace Marsad.Places.Atlas;

/// <summary>A row of one layer of a gazetteer that a name led to.</summary>
/// <param name="Layer">Which layer, added places first.</param>
/// <param name="Row">Which row of it.</param>
/// <param name="BySound">Whether only the sound of the name led there, not its spelling.</param>
internal readonly record struct PlaceHit(int Layer, int Row, bool BySound);
