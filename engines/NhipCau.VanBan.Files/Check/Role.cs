namespace NhipCau.VanBan.Files.Check;

/// <summary>What a printed line is in the layout of the page.</summary>
internal enum Role
{
    /// <summary>Nothing the guidance speaks of: stamps, marks of a draft, what is not understood.</summary>
    Other, Blank,
    NationalName, Motto, PartyName, Parent, Issuer, Star, Number, PlaceAndDate, Subject,
    Kind, Title, TitleDashes, Addressee, Basis,
    Part, PartTitle, Section, SectionTitle, Article, Heading, Text, Cell,
    Authority, Position, SignerName, RecipientsHead, Recipient,
    AnnexLabel, AnnexTitle, AnnexNote,
}
