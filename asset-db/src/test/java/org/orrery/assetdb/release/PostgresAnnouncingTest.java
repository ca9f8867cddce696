package org.orrery.assetdb.release;

import org.orrery.assetdb.OnPostgres;

class PostgresAnnouncingTest implements AnnouncingContract, OnPostgres {}
