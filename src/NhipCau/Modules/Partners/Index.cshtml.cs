using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

[Needs(Right.SeeRegisters)]
public sealed class IndexModel(ListServices services) : ListPage<Partner, PartnerLine>(services, new PartnerList());
