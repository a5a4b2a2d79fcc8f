using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell;

/// <summary>
/// Every handler of every page with every role, compared with the table of rights: shut where the table says so, whatever the number in the address;
/// and where it is open, an address of nothing and a form of nothing get an answer that is neither a refusal of rights nor a fault.
/// </summary>
public sealed class RightsWalk(SqliteSite site) : IClassFixture<SqliteSite>
{
    /// <summary>No record has this number.</summary>
    private const int Nobody = 987654321;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private IReadOnlyList<Door> Doors => PageMap.Of(site.Services);

    [Fact]
    public void EveryDoorIsOnTheMap()
    {
        Assert.True(Doors.Count > 250, $"{Doors.Count} doors");
        Assert.Equal(["/dang-nhap", "/dang-nhap/ma", "/lich/{token}.ics", "/loi/{code:int}"], Doors.Where(d => d.Open).Select(d => d.Template).Distinct());
        Assert.DoesNotContain(Doors, d => d.At(1).Contains('{', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryHandler_AnswersAsTheTableSays(Role role)
    {
        var visitor = await SignedIn(role);
        var token = (await visitor.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var wrong = new List<string>();
        // Whoever signs out stands before every door.
        foreach (var door in Doors.Where(d => !d.Open && d is not { Template: "/dang-xuat", Method: "POST" }))
        {
            var answer = door.Method == "GET" ? await visitor.Get(door.At(Nobody)) : await visitor.Post(door.At(Nobody), ("__RequestVerificationToken", token));
            var refused = answer.Status == HttpStatusCode.Forbidden;
            if (refused == door.Allows(role) || answer.Status >= HttpStatusCode.InternalServerError) wrong.Add($"{door}: {(int)answer.Status} at {answer.Path}, {string.Join(" + ", door.Needs.Select(n => n.Right))} {(door.Allows(role) ? "held" : "not held")}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task Unsigned_NothingButTheOpenDoors()
    {
        var wrong = new List<string>();
        foreach (var door in Doors.Where(d => !d.Open))
        {
            var answer = door.Method == "GET" ? await site.Visitor().Get(door.At(Nobody)) : await site.Visitor().Post(door.At(Nobody));
            if (!answer.Path.StartsWith("/dang-nhap", StringComparison.Ordinal)) wrong.Add($"{door}: {(int)answer.Status} at {answer.Path}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>A form from elsewhere carries no token.</summary>
    [Fact]
    public async Task EveryPost_WithoutItsToken_IsRefusedAndChangesNothing()
    {
        var visitor = await SignedIn(Role.OfficeLeader);
        var before = await Lines();
        var wrong = new List<string>();
        foreach (var door in Doors.Where(d => d.Method == "POST"))
        {
            var answer = await visitor.Post(door.At(1));
            if (answer.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden) && !door.Open) wrong.Add($"{door}: {(int)answer.Status}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await Lines());
    }

    private Task<long> Lines() => site.InDatabase(db => db.Set<Change>().LongCountAsync());

    private async Task<Visitor> SignedIn(Role role) =>
        await site.SignedIn((await site.InDatabase(db => db.Users.Where(a => a.Role == role).OrderBy(a => a.Id).Select(a => a.UserName).FirstAsync()))!);
}
