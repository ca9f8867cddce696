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
<<<<<<< .merge_file_xPSGV6
        LabContract,
=======
        FeedContract,
>>>>>>> .merge_file_5uN43s
        RightsContract,
        PackContract,
        PlayContract,
        CreditContract,
        CompositionContract,
        AddressesContract,
        LifeContract,
        RulesContract {}
