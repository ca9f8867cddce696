package org.orrery.assetdb.draft.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.draft.Upload;
import org.orrery.assetdb.draft.Uploads;

@Singleton
final class JdbcUploads implements Uploads {

  private final UploadRows rows;

  JdbcUploads(UploadRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Upload upload) {
    var said = upload.announcement();
    rows.save(
        new UploadRow(
            upload.id(),
            upload.owner(),
            said.asset().value(),
            said.path().map(AssetPath::value).orElse(null),
            said.length(),
            said.unpack(),
            said.replaces(),
            said.digest().map(Digest::toString).orElse(null),
            said.metadata(),
            upload.createdAt(),
            upload.expiresAt(),
            upload.whole().map(blob -> blob.digest().toString()).orElse(null),
            upload.whole().map(Blob::crc32).orElse(null),
            upload.finishedAt().orElse(null)));
  }

  @Override
  public Optional<Upload> find(String id) {
    return rows.findById(id).map(JdbcUploads::upload);
  }

  @Override
  public List<Upload> openOf(String owner) {
    return rows.openOf(owner).stream().map(JdbcUploads::upload).toList();
  }

  @Override
  public void extend(String id, Instant expiresAt) {
    rows.extend(id, expiresAt);
  }

  @Override
  public void whole(String id, Blob blob) {
    rows.whole(id, blob.digest().toString(), blob.crc32());
  }

  @Override
  public boolean finish(String id, Instant at, Instant expiresAt) {
    return rows.finish(id, at, expiresAt) == 1;
  }

  @Override
  public void remove(String id) {
    rows.remove(id);
  }

  @Override
  public List<String> expiredAt(Instant instant) {
    return rows.expiredAt(instant);
  }

  private static Upload upload(UploadRow row) {
    return new Upload(
        row.id(),
        row.owner(),
        new Upload.Announcement(
            new AssetId(row.asset()),
            Optional.ofNullable(row.path()).map(AssetPath::new),
            row.length(),
            row.unpack(),
            row.replaces(),
            Optional.ofNullable(row.announcedSha256()).map(Digest::parse),
            row.metadata()),
        row.createdAt(),
        row.expiresAt(),
        Optional.ofNullable(row.sha256())
            .map(
                digest ->
                    new Blob(
                        Digest.parse(digest),
                        row.length(),
                        Optional.ofNullable(row.crc32()).orElse(0L))),
        Optional.ofNullable(row.finishedAt()));
  }
}
