package org.orrery.assetdb.outbox;

import org.orrery.assetdb.OnH2;

class H2OutboxTest implements OutboxContract, OnH2 {}
