namespace Marsad.Cli.Shell;

/// <summary>What a run tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All that was asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Something could not be read; it was named, the rest was done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The call itself was wrong, or nothing could be done at all.</summary>
    public const int WrongCall = 2;
}
