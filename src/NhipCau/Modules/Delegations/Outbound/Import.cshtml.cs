using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

[Needs(Right.KeepRegisters)]
public sealed class ImportModel(ImportServices services) : ImportPage<Delegation>(services, new DelegationImport());
