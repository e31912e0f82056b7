using Marsad.Cli;
using Marsad.Cli.Shell;

return Run.Call(CommandTree.Create(), args);
