package org.orrery.assetdb.inquiry;

import org.orrery.assetdb.OnH2;

class H2InquiryStepTableTest implements InquiryStepTableContract, OnH2 {}
