using NhipCau.Bench;
using NhipCau.Bench.Size;

// Figures of a noisy machine: read the ratios, and the spread beside them.
switch (args.FirstOrDefault())
{
    case "reading": ReadingBench.Run(); FilesBench.Run(); GainsAndLosses.Run(accept: args.Contains("--accept")); return 0;
    case "files": FilesBench.Run(); return 0;
    case "pages": await PagesBench.Run(args.ElementAtOrDefault(1)); return 0;
    case "search": await SearchBench.Run(args.ElementAtOrDefault(1)); return 0;
    case "registers": await RegistersBench.Run(args.Skip(1).FirstOrDefault(a => a.Contains('=')), args.Skip(1).FirstOrDefault(a => !a.Contains('='))); return 0;
    case "report": await ConsolidationBench.Run(args.ElementAtOrDefault(1)); return 0;
    case "collect": await CollectBench.Run(args.ElementAtOrDefault(1)); return 0;
    case "import": await ImportBench.Run(args.ElementAtOrDefault(1)); return 0;
    case "figures": await FiguresBench.Run(args.ElementAtOrDefault(1)); return 0;
    case "fill": await FillBench.Run(SizeArguments.Of(args)); return 0;
    case "load": await LoadBench.Run(SizeArguments.Of(args)); return 0;
    case "redmine": Console.WriteLine(await RedmineBench.Compare(SizeArguments.Of(args))); return 0;
    case "capacity": await CapacityBench.Run(SizeArguments.Of(args), once: args.Contains("--scale")); return 0;
    case "sheets": SheetsBench.Run(); return 0;
    case "docx": await DocxBench.Run(); return 0;
    case "start": await StartBench.Run(); return 0;
    default:
        Console.Error.WriteLine("usage: NhipCau.Bench reading [--accept] | files | pages [DATA FOLDER] | search [POSTGRESQL CONNECTION] | registers [POSTGRESQL CONNECTION] [DATA FOLDER] | import [POSTGRESQL CONNECTION] | figures [POSTGRESQL CONNECTION] | report [POSTGRESQL CONNECTION] | collect [POSTGRESQL CONNECTION] | fill [POSTGRESQL CONNECTION] [DATA FOLDER] [--scale N] | load [POSTGRESQL CONNECTION] [DATA FOLDER] [--scale N] [--pages] [--only PART] [--soak MINUTES] | redmine | capacity [POSTGRESQL CONNECTION] [--soak MINUTES] | sheets | docx | start");
        return 2;
}
