using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Marsad.Tests.Architecture;

/// <summary>Reads the metadata tokens out of a method's body, as ECMA-335, partition III, lays instructions out.</summary>
internal static class IlTokens
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>The fields, methods and types that the body names.</summary>
    public static IEnumerable<EntityHandle> Of(BlobReader il) => All(il).Where(token => token.Kind != HandleKind.UserString).Select(token => (EntityHandle)token);

    /// <summary>The strings that stand in the body.</summary>
    public static IEnumerable<UserStringHandle> Strings(BlobReader il) => All(il).Where(token => token.Kind == HandleKind.UserString).Select(token => (UserStringHandle)token);

    private static List<Handle> All(BlobReader il)
    {
        var tokens = new List<Handle>();
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            code = code == 0xFE ? 0xFE00 | il.ReadByte() : code;
            switch (Operands[code])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineString:
                    tokens.Add(MetadataTokens.Handle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                case var other:
                    il.Offset += SizeOf(other);
                    break;
            }
        }

        return tokens;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
