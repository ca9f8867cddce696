package org.orrery.assetdb.exhibit;

import org.orrery.assetdb.OnPostgres;

class PostgresCuratingTest implements CuratingContract, OnPostgres {}
