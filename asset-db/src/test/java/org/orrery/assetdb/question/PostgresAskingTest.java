package org.orrery.assetdb.question;

import org.orrery.assetdb.OnPostgres;

class PostgresAskingTest implements AskingContract, OnPostgres {}
