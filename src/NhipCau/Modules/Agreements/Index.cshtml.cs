using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements;

/// <summary>The register of agreements: what holds, what is under way, what ends soon, what is planned.</summary>
[Needs(Right.SeeRegisters)]
public sealed class IndexModel(ListServices services, AgreementMeetings meetings) : ListPage<Agreement, AgreementLine>(services, new AgreementList(services.Clock.Today(), meetings));
