namespace NhipCau.Shell.Rights;

/// <summary>The right a page asks for. Every page carries one or is open to the unsigned; a test sees to it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Right right) : Attribute
{
    public Right Right { get; } = right;
}

/// <summary>Open to a person who must first change the password an administrator set.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithOldPasswordAttribute : Attribute;

/// <summary>Open to a person who must first set up a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithoutSecondFactorAttribute : Attribute;
