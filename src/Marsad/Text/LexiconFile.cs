using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Text;

/// <summary>The compiled lexicon as a file: tables are read as they are, only names are made into strings.</summary>
internal static class LexiconFile
{
    private const uint Magic = 0x4C53524D;
    private const int Version = 5;

    /// <summary>Reads a compiled lexicon.</summary>
    /// <exception cref="InvalidDataException">The file is missing, no lexicon, or of another version.</exception>
    public static Lexicon Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: the compiled lexicon is missing; build the project again.");
        }

        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
        try
        {
            return Read(reader, path);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: the compiled lexicon ends too early; build the project again.");
        }
    }

    /// <summary>Writes a compiled lexicon.</summary>
    public static void Write(Lexicon lexicon, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Version);
        WriteStrings(writer, lexicon.LabelNames);
        WriteStrings(writer, lexicon.CaptureNames);
        WriteStrings(writer, [.. Enumerable.Range(0, lexicon.Vocabulary.Count).Select(i => lexicon.Vocabulary[i])]);
        WriteTable<TrieEdge>(writer, lexicon.Entries.Edges);
        WriteTable<int>(writer, lexicon.Entries.First);
        WriteTable<Entry>(writer, lexicon.Entries.Entries);
        writer.Write(lexicon.Endings.Length);
        foreach (var ending in lexicon.Endings)
        {
            writer.Write(ending.Label);
            writer.Write((byte)ending.Written);
            writer.Write(ending.LeastLetters);
            WriteStrings(writer, ending.Endings);
        }

        writer.Write(lexicon.Stages.Length);
        foreach (var stage in lexicon.Stages)
        {
            writer.Write(stage.Name);
            writer.Write(stage.Rules.Length);
            foreach (var rule in stage.Rules)
            {
                Write(writer, rule);
            }

            Write(writer, stage.Programs);
            WriteTable(writer, stage.Needs.Tests);
            WriteTable(writer, stage.Needs.RuleOf);
            WriteTable(writer, stage.Needs.Open);
        }
    }

    private static Lexicon Read(BinaryReader reader, string path)
    {
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
        {
            throw new InvalidDataException($"{path}: this is no lexicon of this version (expected version {Version}); build the project again.");
        }

        var labels = ReadStrings(reader);
        var captures = ReadStrings(reader);
        var vocabulary = new Vocabulary(ReadStrings(reader));
        var trie = new EntryTrie(ReadTable<TrieEdge>(reader), ReadTable<int>(reader), ReadTable<Entry>(reader));
        var endings = new WordEnding[reader.ReadInt32()];
        for (var i = 0; i < endings.Length; i++)
        {
            endings[i] = new WordEnding(reader.ReadString(), (WordWriting)reader.ReadByte(), reader.ReadInt32(), ReadStrings(reader));
        }

        var stages = new Stage[reader.ReadInt32()];
        for (var i = 0; i < stages.Length; i++)
        {
            var name = reader.ReadString();
            var rules = new Rule[reader.ReadInt32()];
            for (var j = 0; j < rules.Length; j++)
            {
                rules[j] = ReadRule(reader);
            }

            stages[i] = new Stage(name, rules, ReadPrograms(reader), new RuleNeeds(ReadTable<int>(reader), ReadTable<int>(reader), ReadTable<Vector256<ulong>>(reader)));
        }

        return new Lexicon(labels, vocabulary, trie, endings, stages, captures);
    }

    private static void Write(BinaryWriter writer, Rule rule)
    {
        writer.Write(rule.Name);
        WriteTable<LabelSet>(writer, [rule.Makes]);
        WriteTable<Inheritance>(writer, rule.Keeps);
        writer.Write(rule.ValueFrom);
        writer.Write(rule.Extent);
        WriteStrings(writer, [.. rule.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => new[] { f.Key, f.Value })]);
    }

    private static void Write(BinaryWriter writer, RulePrograms programs)
    {
        WriteTable(writer, programs.Steps);
        WriteTable(writer, programs.Entries);
        writer.Write(programs.Tests.Length);
        foreach (var test in programs.Tests)
        {
            WriteTable<LabelSet>(writer, [test.AnyOf, test.AllOf, test.NoneOf]);
            WriteTable<int>(writer, test.Words);
            WriteTable<int>(writer, test.NoWords);
        }
    }

    private static Rule ReadRule(BinaryReader reader)
    {
        var name = reader.ReadString();
        return new Rule
        {
            Name = name,
            Makes = ReadTable<LabelSet>(reader)[0],
            Keeps = ReadTable<Inheritance>(reader),
            ValueFrom = reader.ReadInt32(),
            Extent = reader.ReadInt32(),
            Facts = ReadStrings(reader).Chunk(2).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal),
        };
    }

    private static RulePrograms ReadPrograms(BinaryReader reader) => new(ReadTable<Instruction>(reader), ReadTable<int>(reader), ReadTests(reader));

    private static UnitTest[] ReadTests(BinaryReader reader)
    {
        var tests = new UnitTest[reader.ReadInt32()];
        for (var i = 0; i < tests.Length; i++)
        {
            var sets = ReadTable<LabelSet>(reader);
            tests[i] = new UnitTest(sets[0], ReadTable<int>(reader), sets[1], sets[2], ReadTable<int>(reader));
        }

        return tests;
    }

    private static void WriteStrings(BinaryWriter writer, string[] strings)
    {
        writer.Write(strings.Length);
        foreach (var s in strings)
        {
            writer.Write(s);
        }
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    private static void WriteTable<T>(BinaryWriter writer, T[] table)
        where T : unmanaged
    {
        writer.Write(table.Length);
        writer.Write(MemoryMarshal.AsBytes(table.AsSpan()));
    }

    private static T[] ReadTable<T>(BinaryReader reader)
        where T : unmanaged
    {
        var table = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        return table;
    }
}
