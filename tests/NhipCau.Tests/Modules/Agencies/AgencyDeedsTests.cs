using NhipCau.Modules.Agencies;

namespace NhipCau.Tests.Modules.Agencies;

public sealed class AgencyDeedsTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    private static Agency Body(string name, DateOnly? from = null) => Agency.Found(name, name, null, null, AgencyKind.State, from);

    [Fact]
    public void Rename_FromADay_LeavesNoGapAndNoOverlap()
    {
        var body = Body("Công an tỉnh");
        Assert.Null(body.Rename("Công an thành phố", "CA", null, new(2026, 4, 30), Today));
        Assert.Equal("Công an tỉnh", body.NameOn(new(2026, 4, 29))!.Name);
        Assert.Equal("Công an thành phố", body.NameOn(new(2026, 4, 30))!.Name);
        Assert.Single(body.Names, n => n.Covers(new(2026, 4, 30)));
        Assert.Equal("Công an thành phố", body.Name);
    }

    [Fact]
    public void Rename_NotAfterTheNameItReplaces_IsRefusedAndChangesNothing()
    {
        var body = Body("Sở Ngoại vụ", new(2025, 9, 11));
        Assert.NotNull(body.Rename("Sở Đối ngoại", null, null, new(2025, 9, 11), Today));
        Assert.NotNull(body.Rename("Sở Đối ngoại", null, null, Today.AddDays(1), Today));
        Assert.NotNull(body.Rename("sở ngoại vụ", null, null, Today, Today));
        Assert.Equal("Sở Ngoại vụ", Assert.Single(body.Names).Name);
        Assert.Null(body.Names[0].ValidTo);
    }

    [Fact]
    public void Merge_TwoIntoAThird_EndsThemTheDayBefore()
    {
        var (first, second, into) = (Body("Báo"), Body("Đài"), Body("Báo và Đài", new(2025, 7, 1)));
        Assert.Null(Agency.Merge([first, second], into, new(2025, 7, 1), "Quyết định 1/QĐ", Today));
        Assert.All([first, second], body => Assert.Equal(new DateOnly(2025, 6, 30), body.EndedOn));
        Assert.Same(into, Assert.Single(first.Successors).Successor);
        Assert.False(first.ExistsOn(new(2025, 7, 1)));
    }

    [Fact]
    public void Merge_IntoItself_IsRefused()
    {
        var (first, second) = (Body("Báo"), Body("Đài"));
        Assert.Contains("chính nó", Agency.Merge([first, second], first, Today, null, Today)!.ToString());
        Assert.Null(second.EndedOn);
    }

    [Fact]
    public void Merge_OneOfThemEnded_IsRefusedForAll()
    {
        var (first, second, into) = (Body("Báo"), Body("Đài"), Body("Báo và Đài"));
        Assert.Null(second.End(new(2026, 1, 1), Today));
        Assert.Contains("đã kết thúc", Agency.Merge([first, second], into, Today, null, Today)!.ToString());
        Assert.Null(first.EndedOn);
        Assert.Empty(first.Successors);
    }

    [Fact]
    public void Merge_IntoOneThatDoesNotExistThatDay_IsRefused() =>
        Assert.NotNull(Agency.Merge([Body("Báo")], Body("Báo và Đài", new(2026, 1, 1)), new(2025, 7, 1), null, Today));

    [Fact]
    public void Split_IntoFewerThanTwo_IsRefused()
    {
        var body = Body("Sở Văn hóa và Xã hội");
        Assert.NotNull(body.Split([Body("Sở Văn hóa")], Today, null, Today));
        Assert.Null(body.EndedOn);
        Assert.Null(body.Split([Body("Sở Văn hóa"), Body("Sở Xã hội")], Today, null, Today));
        Assert.Equal(2, body.Successors.Count);
    }

    [Fact]
    public void End_BeforeItsNameBegan_OrInTheFuture_IsRefused()
    {
        var body = Body("Sở Ngoại vụ", new(2025, 9, 11));
        Assert.NotNull(body.End(new(2025, 9, 10), Today));
        Assert.NotNull(body.End(Today.AddDays(1), Today));
        Assert.Null(body.End(Today, Today));
        Assert.NotNull(body.Rename("Tên mới", null, null, Today, Today));
    }

    [Fact]
    public void AddAlias_ThatIsThereInAnotherCase_IsRefused()
    {
        var body = Body("Sở Ngoại vụ");
        Assert.Null(body.AddAlias("  SNgV "));
        Assert.NotNull(body.AddAlias("sngv"));
        Assert.NotNull(body.AddAlias("SỞ NGOẠI VỤ"));
        Assert.NotNull(body.AddAlias(" "));
        Assert.Single(body.Aliases);
    }

    [Fact]
    public void TakeIn_TwiceOrAGroupOrOneself_IsRefused()
    {
        var group = Agency.Found("g", "các sở", null, null, AgencyKind.Group, null);
        var body = Body("Sở Ngoại vụ", new(2025, 9, 11));
        Assert.NotNull(group.TakeIn(body, new(2025, 1, 1)));
        Assert.Null(group.TakeIn(body, new(2026, 1, 1)));
        Assert.NotNull(group.TakeIn(body, new(2026, 2, 1)));
        Assert.NotNull(group.TakeIn(group, Today));
        Assert.NotNull(body.TakeIn(group, Today));
        Assert.NotNull(group.LetGo(group.Members[0], new(2025, 12, 31)));
        Assert.Null(group.LetGo(group.Members[0], new(2026, 3, 31)));
        Assert.Null(group.TakeIn(body, new(2026, 4, 1)));
        Assert.Equal(2, group.Members.Count);
    }
}
