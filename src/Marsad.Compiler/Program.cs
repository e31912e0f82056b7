using Marsad.Compiler;

return args switch
{
    ["lexicon", ..] => LexiconCommand.Run(args[1..]),
    _ => 2,
};
