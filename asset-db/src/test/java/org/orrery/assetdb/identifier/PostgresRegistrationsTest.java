package org.orrery.assetdb.identifier;

import org.orrery.assetdb.OnPostgres;

class PostgresRegistrationsTest implements RegistrationsContract, OnPostgres {}
