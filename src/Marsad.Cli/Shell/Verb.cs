using System.CommandLine;

namespace Marsad.Cli.Shell;

/// <summary>One thing a person can ask for: a command that shows how it is used.</summary>
/// <param name="name">The word it is called by.</param>
/// <param name="description">What it does, in a sentence or a few.</param>
/// <param name="example">A call a reader can copy, with what it is for above it.</param>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    /// <summary>A call a reader can copy; help and reference both show it.</summary>
    public string Example { get; } = example;
}
