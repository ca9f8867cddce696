package org.orrery.assetdb.license;

/**
 * The license that one adapted work, made of several materials, could carry because some of them
 * insist on it. Materials can come together when at least one of these suits them all. Versions
 * that any work under an earlier one may move to are not told apart: CC BY-SA and BY-NC-SA let an
 * adaptation take a later version since 2.0 (section 4b), but not in 1.0.
 */
enum JointLicense {
  BY_SA_2_OR_LATER,
  BY_SA_1,
  BY_NC_SA_2_OR_LATER,
  BY_NC_SA_1,
  GPL_3,
  GPL_2,
  GPL_1;

  boolean isShareAlike() {
    return this == BY_SA_2_OR_LATER || this == BY_SA_1;
  }

  boolean isNonCommercial() {
    return this == BY_NC_SA_2_OR_LATER || this == BY_NC_SA_1;
  }

  boolean isGpl() {
    return this == GPL_1 || this == GPL_2 || this == GPL_3;
  }
}
