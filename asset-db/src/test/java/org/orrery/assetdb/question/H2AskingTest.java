package org.orrery.assetdb.question;

import org.orrery.assetdb.OnH2;

class H2AskingTest implements AskingContract, OnH2 {}
