package org.orrery.platform.search;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.indexer.search.Facet;

/** What a facet's values are called, in both languages. */
@Singleton
public final class FacetLabels {

  private static final Map<String, Map<String, String>> WORDS =
      Map.ofEntries(
          word("material", "Material", "素材"),
          word("game", "Game", "游戏"),
          word("model", "3D model", "三维模型"),
          word("image", "Image", "图像"),
          word("audio", "Sound", "声音"),
          word("video", "Video", "视频"),
          word("dataset", "Data set", "数据集"),
          word("map", "Map", "地图"),
          word("document", "Document", "文档"),
          word("software", "Software", "软件"),
          word("web", "Web", "网页"),
          word("windows", "Windows", "Windows"),
          word("macos", "macOS", "macOS"),
          word("linux", "Linux", "Linux"),
          word("android", "Android", "安卓"),
          word("ios", "iOS", "iOS"),
          word("kiosk", "Kiosk", "展厅终端"),
          word("vr", "Virtual reality", "虚拟现实"));

  private static Map.Entry<String, Map<String, String>> word(
      String value, String english, String chinese) {
    return Map.entry(value, both(english, chinese));
  }

  private static Map<String, String> both(String english, String chinese) {
    var label = new LinkedHashMap<String, String>();
    label.put("en", english);
    label.put("zh", chinese);
    return label;
  }

  /** The label of a value by language. */
  public Map<String, String> of(Facet facet, String value) {
    return switch (facet) {
      case TYPE, KIND, PLATFORM -> WORDS.getOrDefault(value, both(value, value));
      case LICENSE ->
          Licenses.spdx()
              .find(value)
              .map(license -> both(license.name(), license.name()))
              .orElse(both(value, value));
      case SUBJECT ->
          Subjects.shipped()
              .find(value)
              .map(subject -> both(subject.en(), subject.zh()))
              .orElse(both(value, value));
      case LANGUAGE -> language(value);
      case FORMAT -> both(value.toUpperCase(Locale.ROOT), value.toUpperCase(Locale.ROOT));
      case YEAR -> both(value, value);
    };
  }

  private static Map<String, String> language(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return both(
        locale.getDisplayName(Locale.ENGLISH), locale.getDisplayName(Locale.SIMPLIFIED_CHINESE));
  }
}
