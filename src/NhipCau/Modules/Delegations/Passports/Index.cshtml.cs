using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Passports;

[Needs(Right.SeeRegisters)]
public sealed class IndexModel(ListServices services, TimeProvider clock) : ListPage<Passport, PassportLine>(services, new PassportList(clock));
