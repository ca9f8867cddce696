package org.orrery.assetdb.draft;

import org.orrery.assetdb.OnPostgres;

class PostgresDraftsTest implements DraftsContract, OnPostgres {}
