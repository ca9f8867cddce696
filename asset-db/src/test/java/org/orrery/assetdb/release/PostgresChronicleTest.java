package org.orrery.assetdb.release;

import org.orrery.assetdb.OnPostgres;

class PostgresChronicleTest implements ChronicleContract, OnPostgres {}
