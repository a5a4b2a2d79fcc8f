using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell;

public sealed class RightsTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public void EveryPageSaysWhoMayOpenIt()
    {
        var pages = typeof(NeedsAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(p => p.GetCustomAttribute<NeedsAttribute>() is null == p.GetCustomAttribute<AllowAnonymousAttribute>() is null).Select(p => p.FullName));
    }

    /// <summary>A right nobody has is a page nobody can open.</summary>
    [Fact]
    public void EveryRightIsHeldBySomebody() =>
        Assert.All(Enum.GetValues<Right>(), right => Assert.Contains(Enum.GetValues<Role>(), role => RightsTable.Of(role, right) != Reach.None));

    /// <summary>Separation of duties (Quản trị: kỹ thuật, không sửa nội dung).</summary>
    [Theory]
    [InlineData(Right.IssuePlans)]
    [InlineData(Right.ReportProgress)]
    [InlineData(Right.VerifyProgress)]
    [InlineData(Right.WriteReports)]
    [InlineData(Right.Consolidate)]
    public void TheAdministratorWritesNoContent(Right right) => Assert.Equal(Reach.None, RightsTable.Of(Role.Administrator, right));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryPageAnswersAsTheTableSays(Role role)
    {
        var userName = await site.InDatabase(db => db.Users.Where(a => a.Role == role).OrderBy(a => a.Id).Select(a => a.UserName).FirstAsync());
        var visitor = await site.SignedIn(userName!);
        var wrong = new List<string>();
        foreach (var (path, right) in Pages())
        {
            var expected = RightsTable.Of(role, right) == Reach.None ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
            var answer = await visitor.Get(path);
            if (answer.Status != expected) wrong.Add($"{path} ({right}): {(int)answer.Status} at {answer.Path}, not {(int)expected}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    /// <summary>Every page that opens without a parameter in its address.</summary>
    private IEnumerable<(string Path, Right Right)> Pages() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.Parameters.Count == 0)
        .Select(e => (Path: "/" + e.RoutePattern.RawText?.TrimStart('/'), Page: e.Metadata.GetMetadata<CompiledPageActionDescriptor>() ?? e.Metadata.GetMetadata<PageActionDescriptor>()))
        .Where(e => e.Page is not null)
        .Select(e => (e.Path, ModelOf(e.Page!)?.GetCustomAttribute<NeedsAttribute>()))
        .Where(e => e.Item2 is not null).Select(e => (e.Path, e.Item2!.Right)).Distinct();

    private TypeInfo? ModelOf(PageActionDescriptor page) =>
        (page as CompiledPageActionDescriptor ?? site.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult()).ModelTypeInfo;
}
