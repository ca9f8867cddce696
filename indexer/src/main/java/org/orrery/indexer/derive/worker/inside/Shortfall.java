package org.orrery.indexer.derive.worker.inside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a file was not looked into, or not into all of it, as a sentence in both languages. */
public enum Shortfall {
  TOO_MANY_FILES(
      "It holds more than 50,000 files; only the first are known.", "内含文件超过 50,000 个，只记录了前面的部分。"),
  TOO_MANY_BYTES(
      "Unpacked, it comes to more than 8 GiB; the rest was left out.", "解包后超过 8 GiB，其余部分未查看。"),
  RATIO(
      "It unpacks to more than a hundred times its own size; the rest was left out.",
      "解包后超过自身大小的一百倍，其余部分未查看。"),
  NESTED_TOO_DEEP("Containers inside it are nested more than three deep.", "内部嵌套超过三层。"),
  NESTED_TOO_LARGE("A container inside it is larger than 512 MiB.", "内部有一个容器大于 512 MiB。"),
  TIME(
      "Looking into it took longer than 90 seconds; the rest was left out.",
      "查看用时超过 90 秒，其余部分未查看。"),
  ENCRYPTED("It is encrypted.", "内容已加密。"),
  MALFORMED("It is damaged, or is not what its name says.", "文件已损坏，或与文件名不符。"),
  UNSUPPORTED("Its format, or its way of compressing, cannot be opened here.", "无法打开此格式或压缩方式。"),
  ENGINE_FORMAT(
      "The engine has turned the files in it into a format of its own.", "其中的文件已被引擎转换为自有格式。"),
  OTHER_FILES("Some of its files lie elsewhere.", "部分文件存放在别处。"),
  NO_CONTAINER("Nothing was found in it that can be opened.", "其中没有可以打开的内容。"),
  TOO_LARGE("It is too large to be looked into.", "文件过大，无法查看内部。"),
  TIMED_OUT("Looking into it took too long.", "查看内部耗时过长。"),
  SILENT("Looking into it made no progress.", "查看内部时停滞不前。"),
  OUT_OF_MEMORY("Looking into it needs more memory than is allowed.", "查看内部所需内存超出限制。"),
  CRASHED("The program that looks into files broke down over it.", "查看程序处理此文件时崩溃。"),
  TOO_DEEP("Its parts are nested too deeply.", "其内部嵌套层次过深。");

  private final String en;
  private final String zh;

  Shortfall(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /** Its word, which stays: {@code too-many-files}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this word. */
  public static Optional<Shortfall> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  public String en() {
    return en;
  }

  public String zh() {
    return zh;
  }
}
