package org.orrery.assetdb.blob;

import org.orrery.assetdb.OnPostgres;

class PostgresReferencesTest implements ReferencesContract, OnPostgres {}
