using NhipCau.Shell.Registers;

namespace NhipCau.Modules.Agreements;

/// <summary>In whose name it is signed: that decides who permits, who is asked and to whom it is reported (<see cref="Procedure"/>).</summary>
public enum SigningLevel { Council, Committee, Department, BorderCommune, Organisation }

public static class SigningLevels
{
    public static string Name(this SigningLevel level) => level switch
    {
        SigningLevel.Council => "Hội đồng nhân dân cấp tỉnh",
        SigningLevel.Committee => "Ủy ban nhân dân cấp tỉnh",
        SigningLevel.Department => "Cơ quan chuyên môn thuộc UBND cấp tỉnh (sở)",
        SigningLevel.BorderCommune => "UBND cấp xã ở khu vực biên giới",
        _ => "Cơ quan cấp tỉnh của tổ chức",
    };

    public static Level Level(this SigningLevel level) => level switch
    {
        SigningLevel.Council or SigningLevel.Committee => Shell.Registers.Level.Province,
        SigningLevel.Department => Shell.Registers.Level.Department,
        SigningLevel.BorderCommune => Shell.Registers.Level.Commune,
        _ => Shell.Registers.Level.Organisation,
    };
}
