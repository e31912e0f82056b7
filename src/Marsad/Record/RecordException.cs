namespace Marsad.Record;

/// <summary>The record cannot be opened, read or written. The message is one sentence for the person at the desk:
/// which file, what was found, and what to do.</summary>
public sealed class RecordException : IOException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">What was thrown underneath, where something was.</param>
    public RecordException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
