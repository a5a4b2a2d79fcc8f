using NhipCau.Commands;

return await Cli.Run(args);
