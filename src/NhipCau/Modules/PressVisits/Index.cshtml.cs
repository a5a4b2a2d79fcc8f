using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

[Needs(Right.SeeRegisters)]
public sealed class IndexModel(ListServices services) : ListPage<PressVisit, PressLine>(services, new PressList());
