package org.orrery.assetdb.audit;

import org.orrery.assetdb.OnH2;

class H2AuditLogTest implements AuditLogContract, OnH2 {}
