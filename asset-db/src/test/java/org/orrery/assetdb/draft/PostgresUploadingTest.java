package org.orrery.assetdb.draft;

import org.orrery.assetdb.OnPostgres;

class PostgresUploadingTest implements UploadingContract, OnPostgres {}
