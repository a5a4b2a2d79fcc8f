using System.Reflection;

namespace NhipCau.Shell.Rights;

/// <summary>
/// The right a page asks for; on a handler, what that one asks for besides. Every page carries one or is open to the unsigned; a test walks
/// all of them with every role.
/// </summary>
/// <param name="reach">All: a right that ends at one's own agency is not enough here.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right, Reach reach = Reach.Own) : Attribute
{
    public Right Right { get; } = right;
    public Reach Reach { get; } = reach;

    public bool Allows(Role role) => RightsTable.Of(role, Right) is var held && held >= Reach && held != Reach.None;

    /// <summary>What this handler of this page asks for; none: open to the unsigned.</summary>
    public static IEnumerable<NeedsAttribute> Of(MemberInfo page, MethodInfo? handler) =>
        page.GetCustomAttributes<NeedsAttribute>().Concat(handler?.GetCustomAttributes<NeedsAttribute>() ?? []);
}

/// <summary>Open to a person who must first change the password an administrator set.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithOldPasswordAttribute : Attribute;

/// <summary>Open to a person who must first set up a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithoutSecondFactorAttribute : Attribute;
