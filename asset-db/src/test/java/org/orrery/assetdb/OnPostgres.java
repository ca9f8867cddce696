package org.orrery.assetdb;

/** Tests on a database server. */
public interface OnPostgres extends OnADatabase {

  @Override
  default AssetDatabase database() {
    return AssetDatabase.onPostgres();
  }
}
