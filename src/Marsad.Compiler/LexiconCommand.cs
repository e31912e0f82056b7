using Marsad.Compiler.Lexicons;
using Marsad.Text;

namespace Marsad.Compiler;

/// <summary><c>marsad-compile lexicon FOLDER FILE</c>: checks and compiles a language's words and rules.</summary>
internal static class LexiconCommand
{
    public static int Run(string[] args)
    {
        try
        {
            var lexicon = LexiconFolder.Read(args[0]).Compile();
            using var file = File.Create(args[1]);
            LexiconFile.Write(lexicon, file);
            return 0;
        }
        catch (Exception fault) when (fault is LexiconException or IOException)
        {
            Console.Error.WriteLine($"marsad-compile: {fault.Message}");
            return 1;
        }
    }
}
