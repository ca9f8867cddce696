package org.orrery.assetdb.depositor;

/** What somebody is to an asset. */
public enum Standing {
  OWNER,
  CO_DEPOSITOR,
  STRANGER
}
