using System.Runtime.CompilerServices;
using Marsad.Compiler.Lexicons;
using Marsad.Text;

namespace Marsad.Tests.Lexicons;

/// <summary>The project's own English lexicon, compiled from its source once for all tests.</summary>
internal static class LexiconFixture
{
    private static readonly Lazy<LexiconFolder> s_folder = new(() => LexiconFolder.Read(Path.Combine(Root(), "lexicons", "en")));
    private static readonly Lazy<Lexicon> s_lexicon = new(() => s_folder.Value.Compile());

    public static LexiconFolder Folder => s_folder.Value;

    public static Lexicon English => s_lexicon.Value;

    /// <summary>The project's root folder.</summary>
    public static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
