namespace Marsad.Reports;

/// <summary>Leaves the reading of one piece of input; its message is the sentence of a <see cref="RefusedReport"/>.</summary>
/// <remarks>It never leaves the intake.</remarks>
internal sealed class RefusalException(string reason) : Exception(reason);
