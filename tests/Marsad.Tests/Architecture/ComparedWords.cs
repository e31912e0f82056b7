using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Marsad.Tests.Architecture;

/// <summary>Which methods of an assembly take words out of a text and compare with a word of their own.</summary>
internal sealed class ComparedWords : IDisposable
{
    // Where the words of a text come from; so does every method that hands them on.
    private static readonly string[] s_sources = ["MarkedText.Words", "MarkedText.get_Text", "Discourse.Words", "Span.Of", "DatePhrase.Words"];

    private static readonly string[] s_comparisons = ["op_Equality", "Equals", "EndsWith", "StartsWith", "Contains", "IndexOf", "LastIndexOf", "SequenceEqual"];

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly Dictionary<string, List<Body>> _bodies;

    public ComparedWords(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
        _bodies = _metadata.MethodDefinitions.Select(BodyOf).OfType<Body>().GroupBy(b => b.Name).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>Every such word, with the method that holds it or looks at a list of them.</summary>
    /// <param name="space">Of types whose namespace begins so.</param>
    public IEnumerable<(string Method, string Word)> In(string space)
    {
        var taking = Taking();
        return from body in _bodies.Values.SelectMany(b => b)
               where body.Namespace.StartsWith(space, StringComparison.Ordinal) && body.Calls.Exists(taking.Contains)
               from word in (body.Compares ? body.Strings : []).Concat(body.ListsOf is { } type ? Listed(type) : [])
               where word.Any(char.IsLetter)
               select (body.Name, word);
    }

    // What a type's initializer puts into its lists.
    private IEnumerable<string> Listed(string type) => _bodies.TryGetValue(type + "..cctor", out var made) ? made.SelectMany(b => b.Strings) : [];

    public void Dispose() => _file.Dispose();

    // A method that calls one of them and returns text hands the words on.
    private HashSet<string> Taking()
    {
        var taking = s_sources.ToHashSet();
        var before = 0;
        while (before < taking.Count)
        {
            before = taking.Count;
            taking.UnionWith(_bodies.Values.SelectMany(b => b).Where(b => b.ReturnsText && b.Calls.Exists(taking.Contains)).Select(b => b.Name));
        }

        return taking;
    }

    private Body? BodyOf(MethodDefinitionHandle handle)
    {
        var method = _metadata.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress == 0)
        {
            return null;
        }

        var il = _file.GetMethodBody(method.RelativeVirtualAddress);
        var type = Outermost(method.GetDeclaringType());
        return new Body(
            _metadata.GetString(type.Namespace),
            NameOf(handle)!,
            ReturnsText(method),
            IlTokens.Of(il.GetILReader()).Any(IsOwnList) ? _metadata.GetString(type.Name) : null,
            [.. IlTokens.Of(il.GetILReader()).Select(NameOf).OfType<string>()],
            [.. IlTokens.Strings(il.GetILReader()).Select(_metadata.GetUserString)]);
    }

    private bool IsOwnList(EntityHandle handle) =>
        handle.Kind == HandleKind.FieldDefinition && _metadata.GetString(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).Name).StartsWith("s_", StringComparison.Ordinal);

    // A string, or a span of one, which a signature writes as a value of another assembly's type.
    private bool ReturnsText(MethodDefinition method)
    {
        var signature = _metadata.GetBlobReader(method.Signature);
        var header = signature.ReadSignatureHeader();
        if (header.IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        signature.ReadCompressedInteger();
        return signature.ReadSignatureTypeCode() is SignatureTypeCode.String or SignatureTypeCode.GenericTypeInstance;
    }

    private TypeDefinition Outermost(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Outermost(outer) : type;
    }

    private string? NameOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition when _metadata.GetMethodDefinition((MethodDefinitionHandle)handle) is var method =>
            $"{_metadata.GetString(Outermost(method.GetDeclaringType()).Name)}.{_metadata.GetString(method.Name)}",
        HandleKind.MemberReference when _metadata.GetMemberReference((MemberReferenceHandle)handle) is var member => $"{TypeOf(member.Parent)}.{_metadata.GetString(member.Name)}",
        HandleKind.MethodSpecification => NameOf(_metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        _ => null,
    };

    private string TypeOf(EntityHandle parent) => parent.Kind == HandleKind.TypeReference ? _metadata.GetString(_metadata.GetTypeReference((TypeReferenceHandle)parent).Name) : "";

    private sealed record Body(string Namespace, string Name, bool ReturnsText, string? ListsOf, List<string> Calls, List<string> Strings)
    {
        public bool Compares => Calls.Exists(c => s_comparisons.Contains(c[(c.LastIndexOf('.') + 1)..]));
    }
}
