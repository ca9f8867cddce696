package org.orrery.assetdb.question;

import org.orrery.assetdb.OnH2;

class H2QuestionStepsTest implements QuestionStepsContract, OnH2 {}
