package org.orrery.assetdb.release;

import org.orrery.assetdb.OnPostgres;

class PostgresReleasesTest implements ReleasesContract, OnPostgres {}
