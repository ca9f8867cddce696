package org.orrery.platform.walk;

/** What holds whichever database stands behind the platform. */
public interface WalkThroughContract
    extends AccountsContract,
        DepositingContract,
        FindingContract,
        DownloadingContract,
        ArchiveContract,
        ExportsContract,
        GameContract,
        RightsContract,
        AddressesContract,
        RulesContract {}
