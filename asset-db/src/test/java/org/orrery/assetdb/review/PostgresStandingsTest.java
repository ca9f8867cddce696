package org.orrery.assetdb.review;

import org.orrery.assetdb.OnPostgres;

class PostgresStandingsTest implements StandingsContract, OnPostgres {}
