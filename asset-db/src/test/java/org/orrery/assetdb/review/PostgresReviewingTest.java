package org.orrery.assetdb.review;

import org.orrery.assetdb.OnPostgres;

class PostgresReviewingTest implements ReviewingContract, OnPostgres {}
