package org.orrery.indexer.derive.worker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a file has no preview, as a sentence in both languages. */
public enum NoPreview {
  /** No recipe takes it. */
  NO_RECIPE("Files of this format are not previewed.", "此格式的文件无法预览。"),
  VIDEO("Films are not previewed yet; download it to see it.", "视频暂不能预览，请下载观看。"),
  TOO_MANY_FILES("Only the first 500 files of a material are previewed.", "每份素材仅预览前 500 个文件。"),
  TIMED_OUT("Making a preview of it took too long.", "生成预览耗时过长。"),
  SILENT("Making a preview of it made no progress.", "生成预览时停滞不前。"),
  OUT_OF_MEMORY("A preview of it needs more memory than is allowed.", "生成预览所需内存超出限制。"),
  CRASHED("The program that makes previews broke down over it.", "预览程序处理此文件时崩溃。"),
  TOO_DEEP("Its parts are nested too deeply.", "其内部嵌套层次过深。"),
  TOO_LARGE("It is too large to be previewed.", "文件过大，无法预览。"),
  TOO_MANY_PIXELS(
      "The picture is larger than the 64 megapixels, or 16,384 a side, that are previewed.",
      "图像超过可预览的上限（6400 万像素，或单边 16384 像素）。"),
  TOO_MANY_FRAMES("The picture has more than 100 frames.", "图像超过 100 帧。"),
  TOO_MANY_TRIANGLES(
      "The model has more triangles or corners than are drawn.", "模型的三角形或顶点过多，无法绘制。"),
  PACKED_GEOMETRY(
      "The shape is packed with Draco or meshopt, which is not unpacked here.",
      "模型的几何数据经 Draco 或 meshopt 压缩，此处不解压。"),
  OTHER_FILES(
      "The model keeps its shape in other files; deposit it as one GLB file.",
      "模型的几何数据存放在其他文件中，请以单个 GLB 文件存入。"),
  UNKNOWN_EXTENSION(
      "The model needs an extension of glTF that is not understood here.", "模型依赖此处不支持的 glTF 扩展。"),
  UNSUPPORTED("Its format, or this version of it, cannot be previewed.", "无法预览此格式或此版本的文件。"),
  ENCRYPTED("It is protected by a password.", "文件受密码保护。"),
  MALFORMED("It is damaged, or is not what its name says.", "文件已损坏，或与文件名不符。"),
  EMPTY("There is nothing in it to show.", "文件中没有可显示的内容。");

  private final String en;
  private final String zh;

  NoPreview(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /** Its word, which stays: {@code too-many-pixels}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this word. */
  public static Optional<NoPreview> find(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }

  public String en() {
    return en;
  }

  public String zh() {
    return zh;
  }
}
