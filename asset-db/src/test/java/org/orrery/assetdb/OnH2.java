package org.orrery.assetdb;

/** Tests on the database inside the process. */
public interface OnH2 extends OnADatabase {

  @Override
  default AssetDatabase database() {
    return AssetDatabase.onH2();
  }
}
