using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agreements;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Partners;
using NhipCau.Modules.Plans;
using NhipCau.Modules.PressVisits;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.History;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell;

/// <summary>
/// Numbers in addresses are for guessing: every handler that takes one is tried with records the person may not see. None shows anything,
/// none changes anything. A new page with a number that says here neither whose rows it is about nor that it is for all who may open it fails.
/// </summary>
public sealed class StrangersWalk(StrangersWalk.WorkingSite site) : IClassFixture<StrangersWalk.WorkingSite>
{
    public sealed class WorkingSite : SqliteSite
    {
        protected override bool DemoWork => true;
    }

    private const int Tried = 3;

    /// <summary>Whose rows the number of an address is, by how it begins; the longest beginning counts.</summary>
    private static readonly Dictionary<string, Func<AppDbContext, Viewer, Task<(int[] Hidden, int[] Seen)>>> Rows = new()
    {
        ["/bao-cao/{id:int}"] = Of<AgencyReport>,
        ["/bao-chi/{id:int}"] = Of<PressVisit>,
        ["/doan-ra/{id:int}"] = Of<Delegation>,
        ["/doan-vao/{id:int}"] = Of<Visit>,
        ["/doi-tac/{id:int}"] = Of<Partner>,
        ["/ho-chieu/{id:int}"] = Of<Passport>,
        ["/ke-hoach-doan/{id:int}"] = Of<YearPlan>,
        ["/ke-hoach-doan/dong/{id:int}"] = Of<YearPlanLine>,
        ["/ke-hoach/{id:int}"] = Of<Plan>,
        ["/nhap/{id:int}"] = Of<ImportBatch>,
        ["/nhiem-vu/{id:int}"] = Of<WorkTask>,
        ["/quan-tri/tai-khoan/{id:int}"] = Of<Account>,
        ["/tep/{id:int}"] = Of<ContributionFile>,
        ["/thoa-thuan/{id:int}"] = Of<Agreement>,
        ["/tien-do/{id:int}"] = Of<Contribution>,
        ["/van-ban/{id:int}"] = Of<Document>,
        ["/giay-to/them/{record}/{id:int}"] = Of<Delegation>,
    };

    /// <summary>One for all who hold the right of the page; the walk of rights tries these.</summary>
    private static readonly string[] ForAll =
    [
        "/bao-cao/de-cuong/", "/bao-cao/ky/", "/chi-tieu/", "/co-quan/", "/quan-tri/che-do-bao-cao/", "/quan-tri/linh-vuc/", "/loi/",
    ];

    /// <summary>Numbers of rows that belong to a record, tried where they are tested.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["/du-lieu-rieng/"] = "PrivacyPages",
        ["/giay-to/{id:int}"] = "PaperPages",
        ["/gia-han/{id:int}"] = "DecisionPages",
    };

    public static TheoryData<string> Strangers => ["huong.bt", "tam.vd", "van.tt", "loan.ht", "nam.vh", "thao.np"];

    private List<Door> Doors => [.. PageMap.Of(site.Services).Where(d => d.Template.Contains(":int}", StringComparison.Ordinal))];

    [Fact]
    public void EveryPageWithANumber_SaysWhoseItIs() => Assert.DoesNotContain(Doors.Select(d => d.Template).Distinct(),
        t => Key(t) is null && !ForAll.Any(f => t.StartsWith(f, StringComparison.Ordinal)) && !Elsewhere.Keys.Any(f => t.StartsWith(f, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task RecordsOfOthers_AreNeitherShownNorChanged(string userName)
    {
        var (visitor, viewer) = (await site.SignedIn(userName), await site.Viewer(userName));
        var token = (await visitor.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var (before, tried, wrong) = (await Lines(), 0, new List<string>());
        foreach (var door in Doors.Where(d => d.Allows(viewer.Role) && Key(d.Template) is not null))
        {
            foreach (var id in (await site.InDatabase(db => Rows[Key(door.Template)!](db, viewer))).Hidden)
            {
                tried++;
                var answer = door.Method == "GET" ? await visitor.Get(door.At(id)) : await visitor.Post(door.At(id), ("__RequestVerificationToken", token));
                if (answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden)) wrong.Add($"{door} with {id}: {(int)answer.Status} at {answer.Path}");
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong)}");
        Assert.True(tried > 20, $"{userName}: only {tried} tried");
        Assert.Equal(before, await Lines());
    }

    /// <summary>The other side: what one may see opens, so that the refusals above say something.</summary>
    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task RecordsOneMaySee_Open(string userName)
    {
        var (visitor, viewer) = (await site.SignedIn(userName), await site.Viewer(userName));
        var wrong = new List<string>();
        foreach (var door in Doors.Where(d => d is { Method: "GET", Handler: null } && Rows.ContainsKey(d.Template) && !d.Template.Contains("/them/", StringComparison.Ordinal) && d.Allows(viewer.Role)))
        {
            foreach (var id in (await site.InDatabase(db => Rows[door.Template](db, viewer))).Seen)
            {
                var answer = await visitor.Get(door.At(id));
                if (answer.Status != HttpStatusCode.OK) wrong.Add($"{door} with {id}: {(int)answer.Status}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Key(string template) => Rows.Keys.Where(k => template == k || template.StartsWith(k + "/", StringComparison.Ordinal) || template.StartsWith(k + ".", StringComparison.Ordinal)).MaxBy(k => k.Length);

    private static async Task<(int[] Hidden, int[] Seen)> Of<T>(AppDbContext db, Viewer viewer) where T : class, IVisible<T>
    {
        var seen = await db.VisibleTo<T>(viewer).Select(r => EF.Property<int>(r, "Id")).ToListAsync();
        var hidden = await db.Set<T>().Select(r => EF.Property<int>(r, "Id")).Where(id => !seen.Contains(id)).OrderBy(id => id).Take(Tried).ToListAsync();
        return ([.. hidden], [.. seen.Order().Take(Tried)]);
    }

    private Task<long> Lines() => site.InDatabase(db => db.Set<Change>().LongCountAsync());
}
