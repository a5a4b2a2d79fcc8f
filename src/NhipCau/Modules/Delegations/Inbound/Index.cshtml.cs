using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

[Needs(Right.SeeRegisters)]
public sealed class IndexModel(ListServices services, TimeProvider clock) : ListPage<Visit, VisitLine>(services, new VisitList(clock));
