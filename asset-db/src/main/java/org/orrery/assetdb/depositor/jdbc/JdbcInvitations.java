package org.orrery.assetdb.depositor.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Invitation;
import org.orrery.assetdb.depositor.Invitations;

@Singleton
final class JdbcInvitations implements Invitations {

  private final InvitationRows rows;

  JdbcInvitations(InvitationRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Invitation> find(AssetId asset, String handle) {
    return rows.findByAssetAndHandle(asset.value(), handle).map(JdbcInvitations::invitation);
  }

  @Override
  public List<Invitation> of(AssetId asset) {
    return rows.of(asset.value()).stream().map(JdbcInvitations::invitation).toList();
  }

  @Override
  public List<Invitation> to(String handle) {
    return rows.to(handle).stream().map(JdbcInvitations::invitation).toList();
  }

  @Override
  public boolean add(Invitation invitation) {
    return rows.add(
            invitation.asset().value(), invitation.handle(), invitation.by(), invitation.at())
        == 1;
  }

  @Override
  public boolean remove(AssetId asset, String handle) {
    return rows.remove(asset.value(), handle) > 0;
  }

  private static Invitation invitation(InvitationRow row) {
    return new Invitation(new AssetId(row.asset()), row.handle(), row.invitedBy(), row.invitedAt());
  }
}
