using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

[Needs(Right.KeepRegisters)]
public sealed class ImportModel(ImportServices services) : ImportPage<PressVisit>(services, new PressImport());
