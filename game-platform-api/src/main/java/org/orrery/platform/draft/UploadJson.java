package org.orrery.platform.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.draft.Uploading.Progress;

/** Uploads as the API tells of them. */
final class UploadJson {

  private UploadJson() {}

  /** Where the bytes of the upload go. */
  static String place(String id) {
    return "/api/uploads/" + id;
  }

  static Map<String, Object> of(Progress progress) {
    var upload = progress.upload();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", upload.id());
    json.put("url", place(upload.id()));
    json.put("asset", upload.announcement().asset().value());
    upload.announcement().path().ifPresent(path -> json.put("path", path.value()));
    json.put("unpack", upload.announcement().unpack());
    json.put("replace", upload.announcement().replaces());
    json.put("length", upload.length());
    json.put("offset", progress.offset());
    json.put("finished", upload.isFinished());
    upload.whole().ifPresent(blob -> json.put("digest", blob.digest().toString()));
    json.put("createdAt", upload.createdAt().toString());
    json.put("expiresAt", upload.expiresAt().toString());
    return json;
  }
}
