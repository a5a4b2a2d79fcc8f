namespace NhipCau.Modules.Delegations.Passports;

/// <summary>Kinds of passport: diplomatic (nâu đỏ), official (xanh lá đậm), ordinary.</summary>
public enum PassportKind { Official, Diplomatic, Ordinary }

/// <summary>Quyết định cử → nộp hồ sơ → đã cấp → giao cho người đi → đã nộp lại → hủy giá trị.</summary>
public enum PassportState
{
    /// <summary>The dossier is with the issuing body.</summary>
    Applied,
    /// <summary>In the keeping of the agency.</summary>
    Held,
    /// <summary>With the holder, for a trip.</summary>
    Lent,
    Lost,
    Cancelled,
}

/// <summary>Handed out, handed back; or a visa note asked for (đề nghị công hàm), which moves nothing.</summary>
public enum MoveKind { Lend, Return, Note }

public static class PassportNames
{
    public static string Name(this PassportKind kind) => kind switch
    {
        PassportKind.Official => "Hộ chiếu công vụ",
        PassportKind.Diplomatic => "Hộ chiếu ngoại giao",
        _ => "Hộ chiếu phổ thông",
    };

    public static string Name(this MoveKind kind) => kind switch
    {
        MoveKind.Lend => "Giao",
        MoveKind.Return => "Nộp lại",
        _ => "Đề nghị công hàm",
    };

    public static string Name(this PassportState state) => state switch
    {
        PassportState.Applied => "Đã nộp hồ sơ cấp",
        PassportState.Held => "Cơ quan đang giữ",
        PassportState.Lent => "Đã giao người đi",
        PassportState.Lost => "Báo mất",
        _ => "Đã hủy giá trị",
    };

    public static string Kind(this PassportState state) => state switch
    {
        PassportState.Applied => "wait",
        PassportState.Held => "ok",
        PassportState.Lent => "run",
        PassportState.Lost => "late",
        _ => "none",
    };
}
