using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.YearPlans;

[Needs(Right.SeeRegisters)]
public sealed class LinesModel(ListServices services) : ListPage<YearPlanLine, YearPlanLineRow>(services, new YearPlanLineList());
