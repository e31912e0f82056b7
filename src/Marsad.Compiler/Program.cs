using Marsad.Compiler;

return args switch
{
    ["lexicon", .. var rest] => LexiconCommand.Run(rest),
    ["places", .. var rest] => PlacesCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Compiles the data that Marsad reads with; the build calls it.
          marsad-compile lexicon LEXICON_FOLDER OUT_FILE
          marsad-compile places CITIES_FILE SUPPLEMENT_FOLDER OUT_FILE
        """);
    return 2;
}
