return args is ["places", .. var rest]
    ? Marsad.Compiler.PlacesCommand.Run(rest)
    : 2;
