package org.orrery.platform.walk;

/** What holds whichever database stands behind the platform. */
public interface WalkThroughContract
    extends AccountsContract,
        DepositingContract,
        FindingContract,
        DownloadingContract,
        ArchiveContract,
        UsageContract,
        ExportsContract,
        DumpContract,
        GameContract,
        RecordContract,
        ReviewContract,
        PromotionContract,
        ExhibitContract,
        ScienceContract,
        InquiryContract,
        LabContract,
        FeedContract,
        RightsContract,
        PackContract,
        PlayContract,
        CreditContract,
        CompositionContract,
        AddressesContract,
        LifeContract,
        RulesContract {}
