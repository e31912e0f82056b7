using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Marsad.Tests.Architecture;

/// <summary>Which types of an assembly use which others of it: in their bases, fields, signatures and method bodies.</summary>
internal sealed class CompiledTypes : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly TypesInSignature _signatures = new();

    public CompiledTypes(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
    }

    /// <summary>Every use, by full names; what a nested or compiler-made type does is its outermost type's doing.</summary>
    public IEnumerable<(string User, string Used)> Uses() =>
        from handle in _metadata.TypeDefinitions
        let type = _metadata.GetTypeDefinition(handle)
        from used in UsedBy(type)
        let pair = (User: NameOf(handle), Used: NameOf(used))
        where pair.User != pair.Used
        select pair;

    public void Dispose() => _file.Dispose();

    private IEnumerable<TypeDefinitionHandle> UsedBy(TypeDefinition type) =>
    [
        .. TypesOf(type.BaseType),
        .. type.GetInterfaceImplementations().SelectMany(each => TypesOf(_metadata.GetInterfaceImplementation(each).Interface)),
        .. AttributesOf(type.GetCustomAttributes()),
        .. type.GetGenericParameters().SelectMany(ConstraintsOf),
        .. type.GetFields().SelectMany(field => _metadata.GetFieldDefinition(field).DecodeSignature(_signatures, null)),
        .. type.GetMethods().Select(_metadata.GetMethodDefinition).SelectMany(UsedBy),
    ];

    private IEnumerable<TypeDefinitionHandle> UsedBy(MethodDefinition method) =>
    [
        .. TypesOf(method.DecodeSignature(_signatures, null)),
        .. AttributesOf(method.GetCustomAttributes()),
        .. method.GetGenericParameters().SelectMany(ConstraintsOf),
        .. method.RelativeVirtualAddress == 0 ? [] : UsedBy(_file.GetMethodBody(method.RelativeVirtualAddress)),
    ];

    private IEnumerable<TypeDefinitionHandle> UsedBy(MethodBodyBlock body) =>
    [
        .. IlTokens.Of(body.GetILReader()).SelectMany(TypesOf),
        .. body.ExceptionRegions.SelectMany(region => TypesOf(region.CatchType)),
        .. body.LocalSignature.IsNil
            ? []
            : _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_signatures, null).SelectMany(local => local),
    ];

    private IEnumerable<TypeDefinitionHandle> TypesOf(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [(TypeDefinitionHandle)handle],
        HandleKind.TypeSpecification => _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signatures, null),
        HandleKind.FieldDefinition => TypesOf(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle)),
        HandleKind.MethodDefinition => TypesOf(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle)),
        HandleKind.MethodSpecification => TypesOf(_metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        HandleKind.MemberReference => TypesOf(_metadata.GetMemberReference((MemberReferenceHandle)handle)),
        _ => [],
    };

    private IEnumerable<TypeDefinitionHandle> TypesOf(FieldDefinition field) =>
        [field.GetDeclaringType(), .. field.DecodeSignature(_signatures, null)];

    private IEnumerable<TypeDefinitionHandle> TypesOf(MethodDefinition method) =>
        [method.GetDeclaringType(), .. TypesOf(method.DecodeSignature(_signatures, null))];

    private IEnumerable<TypeDefinitionHandle> TypesOf(MethodSpecification method) =>
        [.. TypesOf(method.Method), .. method.DecodeSignature(_signatures, null).SelectMany(argument => argument)];

    private IEnumerable<TypeDefinitionHandle> TypesOf(MemberReference member) =>
    [
        .. TypesOf(member.Parent),
        .. member.GetKind() == MemberReferenceKind.Field
            ? member.DecodeFieldSignature(_signatures, null)
            : TypesOf(member.DecodeMethodSignature(_signatures, null)),
    ];

    private static IEnumerable<TypeDefinitionHandle> TypesOf(
        MethodSignature<System.Collections.Immutable.ImmutableHashSet<TypeDefinitionHandle>> signature) =>
        signature.ParameterTypes.Append(signature.ReturnType).SelectMany(types => types);

    private IEnumerable<TypeDefinitionHandle> ConstraintsOf(GenericParameterHandle parameter) =>
        _metadata.GetGenericParameter(parameter).GetConstraints()
            .SelectMany(constraint => TypesOf(_metadata.GetGenericParameterConstraint(constraint).Type));

    private IEnumerable<TypeDefinitionHandle> AttributesOf(CustomAttributeHandleCollection attributes) =>
        attributes.SelectMany(attribute => TypesOf(_metadata.GetCustomAttribute(attribute).Constructor));

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? NameOf(outer)
            : $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
    }
}
