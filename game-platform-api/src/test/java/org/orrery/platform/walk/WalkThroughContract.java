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
        LabContract,
        PromotionContract,
        ExhibitContract,
        InquiryContract,
        RightsContract,
        PackContract,
        PlayContract,
        CreditContract,
        CompositionContract,
        AddressesContract,
        LifeContract,
        RulesContract {}
