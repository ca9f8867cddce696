package org.orrery.assetdb.idempotency;

import org.orrery.assetdb.OnH2;

class H2AnswersTest implements AnswersContract, OnH2 {}
