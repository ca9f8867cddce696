package org.orrery.assetdb.draft;

import org.orrery.assetdb.OnPostgres;

class PostgresUploadsTest implements UploadsContract, OnPostgres {}
