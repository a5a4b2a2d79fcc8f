using NhipCau.Modules.Agencies;
using NhipCau.Modules.Tasks;

namespace NhipCau.Tests.Modules.Agencies;

public sealed class TaskHandoverTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);
    private readonly Agency old = new() { Id = 1, Code = "old" };
    private readonly Agency heir = new() { Id = 2, Code = "heir" };
    private readonly WorkTask task = new() { Title = "Tổ chức hội nghị", DueRule = "" };

    private void Party(Agency agency, PartyRole role) => task.Parties.Add(new TaskParty { Task = task, Agency = agency, AgencyId = agency.Id, Role = role, Since = new(2026, 1, 5) });

    [Fact]
    public void Pass_Lead_EndsTheDayBeforeAndGoesOn()
    {
        Party(old, PartyRole.Lead);
        TaskHandover.Pass(task, old, heir, Day);
        Assert.Equal(new DateOnly(2026, 6, 30), task.Parties[0].Until);
        Assert.Equal((heir, PartyRole.Lead, Day), (task.Parties[1].Agency, task.Parties[1].Role, task.Parties[1].Since));
    }

    [Fact]
    public void Pass_ToOneThatHasAPart_KeepsTheStronger()
    {
        Party(old, PartyRole.Lead);
        Party(heir, PartyRole.Coordinating);
        TaskHandover.Pass(task, old, heir, Day);
        Assert.Equal(PartyRole.Lead, Assert.Single(task.Parties, p => p.IsNow).Role);
    }

    [Fact]
    public void Pass_WeakerPart_DoesNotWeakenTheSuccessor()
    {
        Party(heir, PartyRole.Lead);
        Party(old, PartyRole.Coordinating);
        TaskHandover.Pass(task, old, heir, Day);
        Assert.Equal(PartyRole.Lead, Assert.Single(task.Parties, p => p.IsNow).Role);
    }
}
