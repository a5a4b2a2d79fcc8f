using NhipCau.Shell.Imports;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Passports;

[Needs(Right.KeepRegisters)]
public sealed class ImportModel(ImportServices services, Vault vault) : ImportPage<Passport>(services, new PassportImport(vault));
