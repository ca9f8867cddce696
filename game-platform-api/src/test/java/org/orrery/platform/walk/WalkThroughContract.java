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
        ReviewContract,
        InquiryContract,
        FeedContract,
        RightsContract,
        PackContract,
        PlayContract,
        CreditContract,
        AddressesContract,
        LifeContract,
        RulesContract {}
