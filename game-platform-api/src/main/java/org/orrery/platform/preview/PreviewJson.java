package org.orrery.platform.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.indexer.derive.worker.NoPreview;

/** Previews in the JSON of the contract. */
final class PreviewJson {

  private PreviewJson() {}

  static List<Map<String, Object>> previews(List<FilePreview> previews) {
    return previews.stream().map(PreviewJson::preview).toList();
  }

  private static Map<String, Object> preview(FilePreview preview) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", preview.kind().word());
    json.put("path", preview.file().path().value());
    var shown = preview.shown();
    json.put(
        "mediaType", shown.map(Derivative.Output::mediaType).orElse(preview.file().mediaType()));
    json.put("url", shown.map(preview::url).orElse(preview.fileUrl()));
    json.put("state", preview.state());
    preview.reason().ifPresent(reason -> json.put("reason", reason(reason)));
    json.put("measures", preview.measures());
    var outputs = new ArrayList<Map<String, Object>>();
    preview.outputs().forEach(output -> outputs.add(output(preview, output)));
    json.put("outputs", outputs);
    return json;
  }

  private static Map<String, Object> reason(NoPreview reason) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", reason.code());
    json.put("en", reason.en());
    json.put("zh", reason.zh());
    return json;
  }

  private static Map<String, Object> output(FilePreview preview, Derivative.Output output) {
    var json = new LinkedHashMap<String, Object>();
    json.put("role", output.role());
    json.put("mediaType", output.mediaType());
    json.put("url", preview.url(output));
    json.put("bytes", output.size());
    json.put("details", output.details());
    return json;
  }
}
