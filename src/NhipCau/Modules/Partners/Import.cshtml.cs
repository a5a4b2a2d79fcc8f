using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

[Needs(Right.KeepRegisters)]
public sealed class ImportModel(ImportServices services) : ImportPage<Partner>(services, new PartnerImport());
