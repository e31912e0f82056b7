using Microsoft.Win32.SafeHandles;

namespace Marsad.Cli.Shell;

/// <summary>Where rows go. Ends the run with <see cref="ClosedPipeException"/> once nobody reads any more, as in <c>| head</c>.</summary>
internal sealed class StandardOutput : IDisposable
{
    private const int EnoughForOneWrite = 1 << 16;

    private readonly Stream _stream = new BufferedStream(Open(), EnoughForOneWrite);
    private readonly bool _isWatched = !Console.IsOutputRedirected;

    /// <summary>Writes bytes; a person at a terminal sees them at once.</summary>
    public void Write(ReadOnlyMemory<byte> bytes)
    {
        Guarded(() =>
        {
            _stream.Write(bytes.Span);
            if (_isWatched)
            {
                _stream.Flush();
            }
        });
    }

    public void Dispose() => Guarded(_stream.Dispose);

    /// <summary>
    /// The console's own stream swallows a closed pipe, and the run would go on for nothing. A file must be written through it all
    /// the same: only it keeps the place in the file in step with standard error and with whatever is run next.
    /// </summary>
    private static Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }

    private static void Guarded(Action write)
    {
        const int BrokenPipe = 32;
        try
        {
            write();
        }
        catch (IOException fault) when ((fault.HResult & 0xFFFF) == BrokenPipe || fault.HResult == BrokenPipe)
        {
            throw new ClosedPipeException(fault);
        }
    }
}

/// <summary>Nobody reads standard output any more.</summary>
internal sealed class ClosedPipeException(Exception inner) : Exception("Nobody reads the output any more.", inner);
