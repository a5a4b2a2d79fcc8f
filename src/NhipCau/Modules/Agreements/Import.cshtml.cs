using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>Agreements signed before, from the lists the office has.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ImportModel(ImportServices services) : ImportPage<Agreement>(services, new AgreementImport());
