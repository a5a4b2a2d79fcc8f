using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

[Needs(Right.SeeRegisters)]
public sealed class IndexModel(ListServices services, TimeProvider clock) : ListPage<Delegation, DelegationLine>(services, new DelegationList(clock));
