package org.orrery.assetdb.audit;

import org.orrery.assetdb.OnPostgres;

class PostgresAuditLogTest implements AuditLogContract, OnPostgres {}
