package org.orrery.assetdb.notice;

import org.orrery.assetdb.OnPostgres;

class PostgresNoticingTest implements NoticingContract, OnPostgres {}
