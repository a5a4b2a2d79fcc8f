using System.Text;
using NhipCau.Modules.Agreements;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Agreements;

/// <summary>What must be right about an agreement (domain: names, clause, text, days, signatory, communes), and the ways people try round it.</summary>
public sealed class AgreementRulesTests
{
    [Theory]
    [InlineData("Hiệp định hợp tác kinh tế")]
    [InlineData("HIỆP  ĐỊNH khung về hữu nghị")]
    [InlineData("Dự thảo Hiệp-định hợp tác")]
    [InlineData("Bản Công ước về bảo vệ rừng")]
    [InlineData("hiep uoc huu nghi")]
    [InlineData("“Định ước” chung")]
    [InlineData("Hi\u1EC7p\u200B định hợp tác")]
    public void TheNamesOfTreatiesAreRefused(string name)
    {
        foreach (var written in new[] { name, name.Normalize(NormalizationForm.FormD) })
        {
            Made.Says("Đ.6", AgreementKinds.TreatyName(written));
            Made.Says(nameof(Agreement.Name), "điều ước quốc tế", AgreementRules.Record(Made.Agreement(change: a => a.Name = written)));
        }
    }

    [Theory]
    [InlineData("Bản ghi nhớ về thực hiện Hiệp định thương mại")]
    [InlineData("Kế hoạch hợp tác thi hành Công ước về di sản")]
    [InlineData("Thỏa thuận kết nghĩa")]
    public void ATreatyNamedInsideIsNoTreaty(string name) => Assert.Null(AgreementKinds.TreatyName(name));

    [Fact]
    public void AnotherKindIsNamed_AndIsNoTreatyEither()
    {
        Made.Says(nameof(Agreement.OtherKind), "Ghi tên gọi", AgreementRules.Record(Made.Agreement(change: a => (a.Name, a.Kind) = ("Hợp tác giữa hai tỉnh", AgreementKind.Other))));
        Made.Says(nameof(Agreement.OtherKind), "điều ước", AgreementRules.Record(Made.Agreement(change: a => (a.Kind, a.OtherKind) = (AgreementKind.Other, "Hiệp ước"))));
    }

    [Theory]
    [InlineData("Bản ghi nhớ về thiết lập quan hệ", AgreementKind.Memorandum)]
    [InlineData("BIÊN BẢN GHI NHỚ hợp tác", AgreementKind.Other)]
    [InlineData("Biên bản thỏa thuận hợp tác", AgreementKind.Minutes)]
    [InlineData("Thỏa thuận khung", AgreementKind.Accord)]
    [InlineData("Chương trình hợp tác 2027–2030", AgreementKind.Programme)]
    public void TheKindIsReadFromTheName(string name, AgreementKind kind) => Assert.Equal(kind, AgreementKinds.Of(name));

    [Fact]
    public void ACommuneSignsOnFourThings_WithItsLike()
    {
        var beyond = Made.Agreement(SigningLevel.BorderCommune, "giao-luu,dau-tu");
        Made.Says(nameof(Agreement.Fields), "Bỏ lĩnh vực: Đầu tư", AgreementRules.Record(beyond));
        var (alone, _) = Made.Draft(SigningLevel.BorderCommune, "bien-gioi,ket-nghia", a => a.PeerCounterpart = false);
        Made.Says(nameof(Agreement.PeerCounterpart), "cùng cấp", AgreementRules.Record(alone));
        Assert.Empty(AgreementRules.Record(Made.Agreement(SigningLevel.BorderCommune, "giao-luu,thong-tin,ket-nghia,bien-gioi")));
        Made.Says(nameof(Agreement.Signs), "cấp xã", AgreementRules.Record(Made.Agreement(SigningLevel.Department, change: a => a.Party.IsCommune = true)));
        Made.Says(nameof(Agreement.PartyId), "UBND xã", AgreementRules.Record(Made.Agreement(SigningLevel.BorderCommune, change: a => a.Party.IsCommune = false)));
    }

    [Fact]
    public void NothingIsAskedOfADraftThatLacksSomething()
    {
        Made.Says("đối tác", AgreementRules.Draft(Made.Agreement(change: a => a.Partners.Clear())));
        Made.Says("lĩnh vực", AgreementRules.Draft(Made.Agreement(fields: "")));
        Made.Says("Đ.7", AgreementRules.Draft(Made.Agreement(change: a => a.Vietnamese = TextInVietnamese.None)));
        Made.Says("Đ.7", AgreementRules.Draft(Made.Agreement(change: a => a.Vietnamese = null)));
        Made.Says("Đ.2", AgreementRules.Draft(Made.Agreement(change: a => a.NonBinding = null)));
        Assert.Null(AgreementRules.Draft(Made.Agreement()));
        var (a, d) = Made.Draft(change: x => x.NonBinding = false);
        Made.Says("quyền, nghĩa vụ", a.Ask(d, Body.ForeignMinistry));
    }

    [Fact]
    public void Unpublished_NeedsAReason() =>
        Made.Says(nameof(Agreement.UnpublishedBecause), "công bố toàn văn", AgreementRules.Record(Made.Agreement(change: a => a.Publish = false)));

    [Theory]
    [InlineData("2028-10-20", true), InlineData("2028-10-19", true), InlineData("2028-10-21", false), InlineData("2027-10-20", false)]
    public void TheEndIsTheEffectAndTheTerm(string end, bool right)
    {
        var signing = new Signing(new DateOnly(2025, 10, 20), "Lý Thanh Hà", TermMonths: 36, ExpiresOn: DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
        if (right) Assert.Empty(AgreementRules.Term(signing));
        else Made.Says(nameof(Signing.ExpiresOn), "20/10/2028", AgreementRules.Term(signing));
    }

    [Fact]
    public void DaysThatCannotBe()
    {
        var on = new DateOnly(2025, 10, 20);
        Made.Says(nameof(Signing.On), "Nhập ngày ký", AgreementRules.Term(new Signing(null)));
        Made.Says(nameof(Signing.EffectiveOn), "trước ngày ký", AgreementRules.Term(new Signing(on, EffectiveOn: on.AddDays(-1))));
        Made.Says(nameof(Signing.ExpiresOn), "trước ngày có hiệu lực", AgreementRules.Term(new Signing(on, ExpiresOn: on.AddDays(-1))));
        Made.Says(nameof(Signing.TermMonths), "tháng", AgreementRules.Term(new Signing(on, TermMonths: 0)));
        Made.Says(nameof(Signing.TermMonths), "tự động gia hạn", AgreementRules.Term(new Signing(on, AutoRenew: true)));
    }

    [Theory]
    [InlineData("Bà Lý Thanh Hà, Phó Chủ tịch UBND", "Lý Thanh Hà", true)]
    [InlineData("Lý Thanh Hà", "Phó Chủ tịch Lý Thanh Hà", true)]
    [InlineData("Bà Lý Thanh Hà", "LÝ THANH HÀ", true)]
    [InlineData("Bà Lý Thanh Hà", "Lý Thanh Hải", false)]
    [InlineData("Bà Lý Thanh Hà", "Hà", false)]
    [InlineData("Bà Lý Thanh Hà", "", false)]
    [InlineData(null, "Lý Thanh Hà", false)]
    public void TheSignatoryIsThePersonPermitted(string? may, string who, bool same) => Assert.Equal(same, AgreementRules.IsPermitted(may, who));

    [Fact]
    public void WhatWasSignedWithoutTheClause_IsRefusedUnderTheLaw_NotBeforeIt()
    {
        static IEnumerable<(string, NhipCau.Shell.Refusal)> Record(int year) =>
            Made.Agreement(change: a => a.NonBinding = false).RecordSigned(Made.Officer, new Signing(new DateOnly(year, 3, 1)), null, null, Made.Today);
        Made.Says(nameof(Agreement.NonBinding), "Đ.2", Record(2024));
        Assert.Empty(Record(2019));
    }

    [Fact]
    public void WhoMayNot()
    {
        var a = Made.Agreement();
        Made.Says("Chỉ cơ quan giữ hồ sơ", a.Draft(Made.Outsider, Made.Today));
        Made.Says("", "Chỉ cơ quan giữ hồ sơ", a.RecordSigned(Made.Person(9, 99, Role.Leader), new Signing(Made.Today), null, null, Made.Today));
    }
}
