using NhipCau.Modules.Reports.Outlines;

namespace NhipCau.Tests.Modules.Reports.Outlines;

/// <summary>An outline edited on the screen, without a database.</summary>
public sealed class OutlineRules
{
    [Fact]
    public void NewSectionsGetTheNextFreeCodeAndStandUnderTheirKin()
    {
        var outline = Outlined("I", "I.1", "I.1.1", "II");
        Assert.Equal(("III", "I.2", "I.1.2"), (outline.NextUnder(null), outline.NextUnder("I"), outline.NextUnder("I.1")));
        Assert.Null(outline.Add(new OutlineSection { Code = outline.NextUnder("I"), Title = "Mới" }));
        Assert.Equal(["I", "I.1", "I.1.1", "I.2", "II"], Codes(outline));
    }

    [Fact]
    public void Move_TakesWhatIsUnderASectionAlongAndStaysAmongItsKin()
    {
        var outline = Outlined("I", "I.1", "I.1.1", "I.2", "II");
        outline.Move(outline.Find("I.1")!, 1);
        Assert.Equal(["I", "I.2", "I.1", "I.1.1", "II"], Codes(outline));
        outline.Move(outline.Find("I.1")!, 1);
        Assert.Equal(["I", "I.2", "I.1", "I.1.1", "II"], Codes(outline));
        outline.Move(outline.Find("II")!, -1);
        Assert.Equal(["II", "I", "I.2", "I.1", "I.1.1"], Codes(outline));
    }

    [Fact]
    public void Remove_OfASectionWithOthersUnderIt_IsRefused()
    {
        var outline = Outlined("I", "I.1");
        Assert.NotNull(outline.Remove(outline.Find("I")!));
        Assert.Null(outline.Remove(outline.Find("I.1")!));
        Assert.Equal(["I"], Codes(outline));
    }

    [Fact]
    public void APublishedEditionIsEditedInTheNextOne()
    {
        var outline = Outlined("I", "I.1");
        Assert.Null(outline.Publish(DateTime.UnixEpoch));
        Assert.NotNull(outline.Remove(outline.Find("I.1")!));
        Assert.NotNull(outline.Move(outline.Find("I.1")!, 1));
        Assert.NotNull(outline.Add(new OutlineSection { Code = "II", Title = "Mới" }));
        var next = outline.Next(2);
        Assert.Equal((2, true, 2), (next.Edition, next.CannotBeEdited is null, next.Sections.Count));
        Assert.NotSame(outline.Sections[0], next.Sections[0]);
    }

    [Fact]
    public void Publish_OfNothingOrOfASectionThatAsksNobody_IsRefused()
    {
        Assert.NotNull(Outlined().Publish(DateTime.UnixEpoch));
        var outline = Outlined("I");
        outline.Sections[0].AskedOf = AskedOf.Named;
        Assert.NotNull(outline.Publish(DateTime.UnixEpoch));
    }

    private static Outline Outlined(params string[] codes)
    {
        var outline = new Outline { Code = "mau", Name = "Mẫu" };
        outline.Sections.AddRange(codes.Select((code, i) => new OutlineSection { Code = code, Title = code, Position = i }));
        return outline;
    }

    private static IEnumerable<string> Codes(Outline outline) => outline.InOrder().Select(s => s.Code);
}
