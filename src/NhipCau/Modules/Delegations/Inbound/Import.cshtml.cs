using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

[Needs(Right.KeepRegisters)]
public sealed class ImportModel(ImportServices services) : ImportPage<Visit>(services, new VisitImport());
