using System.CommandLine;
using NhipCau.Host;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Setup;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Commands;

/// <summary><c>nhipcau user add</c>: the first administrator where there is no demonstration.</summary>
internal static class UserCommand
{
    public const int Refused = 2;

    public static Command Build()
    {
        var name = new Option<string>("--name") { Description = "Sign-in name.", Required = true };
        var fullName = new Option<string>("--full-name") { Description = "Full name.", Required = true };
        var role = new Option<Role>("--role") { Description = "Role.", DefaultValueFactory = _ => Role.Administrator };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from standard input instead of making one." };
        var add = new Command("add", "Add an account; the first administrator of a new installation.") { name, fullName, role, fromInput };
        add.WithSettings((settings, parsed, _) => Add(settings, parsed.GetValue(name)!, parsed.GetValue(fullName)!, parsed.GetValue(role), parsed.GetValue(fromInput) ? Console.In : null, Console.Out, Console.Error));
        return new Command("user", "Accounts.") { add };
    }

    internal static async Task<int> Add(AppSettings settings, string name, string fullName, Role role, TextReader? password, TextWriter output, TextWriter error)
    {
        await using var app = NhipCauApp.Build(settings);
        await Start.Prepare(app, TextWriter.Null);
        await using var scope = app.Services.CreateAsyncScope();
        var agency = await scope.ServiceProvider.GetRequiredService<FirstAgency>().Get();
        var given = password is null ? null : (await password.ReadLineAsync())?.TrimEnd('\r') ?? "";
        var made = await scope.ServiceProvider.GetRequiredService<AccountKeeper>().Add(name, fullName, null, agency, role, given);
        if (made.Refusal is { } refusal)
        {
            await error.WriteLineAsync(refusal.ToString());
            return Refused;
        }
        await output.WriteLineAsync($"Đã tạo tài khoản {made.Account!.UserName}.");
        if (given is null) await output.WriteLineAsync($"Mật khẩu tạm (chỉ hiện một lần, phải đổi khi đăng nhập): {made.Password}");
        return 0;
    }
}
