package org.orrery.assetdb.outbox;

import org.orrery.assetdb.OnPostgres;

class PostgresOutboxTest implements OutboxContract, OnPostgres {}
