namespace NhipCau.Modules.Agreements;

/// <summary>Who is asked of a draft. Which agency that is follows from the province of the day; a ministry is known by its name alone.</summary>
public enum Body
{
    ForeignMinistry, Defence, Security, Finance, ForeignOffice, Police, Garrison, CentralBody, PrimeMinister,
    /// <summary>A related department or body, named in the asking.</summary>
    Related,
}

public static class BodyNames
{
    public static string Name(this Body body) => body switch
    {
        Body.ForeignMinistry => "Bộ Ngoại giao",
        Body.Defence => "Bộ Quốc phòng",
        Body.Security => "Bộ Công an",
        Body.Finance => "Bộ Tài chính",
        Body.ForeignOffice => "Cơ quan ngoại vụ cấp tỉnh",
        Body.Police => "Công an cấp tỉnh",
        Body.Garrison => "Bộ Chỉ huy Quân sự cấp tỉnh",
        Body.CentralBody => "Cơ quan Trung ương của tổ chức",
        Body.PrimeMinister => "Thủ tướng Chính phủ",
        _ => "Cơ quan liên quan",
    };

    /// <summary>Outside the province: written to by letter, its answer entered by whoever keeps the record.</summary>
    public static bool IsCentral(this Body body) => body is Body.ForeignMinistry or Body.Defence or Body.Security or Body.Finance or Body.CentralBody or Body.PrimeMinister;
}
