package org.orrery.assetdb.question;

import org.orrery.assetdb.OnPostgres;

class PostgresQuestionStepsTest implements QuestionStepsContract, OnPostgres {}
