package org.orrery.assetdb.idempotency;

import org.orrery.assetdb.OnPostgres;

class PostgresAnswersTest implements AnswersContract, OnPostgres {}
