package org.orrery.assetdb.license;

/** Why a verdict is what it is, in both languages. A verdict is as strict as its reasons. */
public enum ClearingReason {
  /** Public domain and the like. */
  FREE(Verdict.OK, "free", "Free for every use; nothing is asked in return.", "可自由使用，无任何要求。"),
  /** Attribution. */
  CREDIT(Verdict.CONDITIONS, "credit", "Credit its makers where it is shown.", "展示时须为作者署名。"),
  /** Copyright notice and text. */
  NOTICE(
      Verdict.CONDITIONS,
      "notice",
      "Keep the copyright notice and the license's text with every copy.",
      "每份副本须附版权声明和许可证全文。"),
  /** Changed, and it has to say so. */
  MARK_CHANGES(Verdict.CONDITIONS, "mark-changes", "Say what was changed.", "须注明所作修改。"),
  /** Changed, and its name is reserved. */
  RENAME(Verdict.CONDITIONS, "rename", "Give the changed version another name.", "修改版须改用其他名称。"),
  /** Share-alike, as it is. */
  STAYS_SHARE_ALIKE(
      Verdict.CONDITIONS,
      "stays-share-alike",
      "The file itself stays under its share-alike license; the work around it is free.",
      "该文件本身仍须沿用其“相同方式共享”许可证；其余部分不受影响。"),
  /** Share-alike, changed. */
  SHARE_ALIKE_RESULT(
      Verdict.CONDITIONS,
      "share-alike-result",
      "What is made of it must carry the same license, or a later version of it.",
      "由其改编的成果须采用相同许可证或其更新版本。"),
  /** BY-SA 4.0 to GPL-3.0. */
  INTO_GPL(
      Verdict.CONDITIONS,
      "into-gpl",
      "CC BY-SA 4.0 may become part of a work under GPL-3.0; there is no way back.",
      "CC BY-SA 4.0 作品可并入 GPL-3.0 作品，但不可逆转。"),
  /** Non-commercial, and so is the use. */
  NON_COMMERCIAL_USE(
      Verdict.CONDITIONS,
      "non-commercial-use",
      "Never for commerce. A gallery with paid tickets may count as commerce: ask who holds the"
          + " rights.",
      "不得用于商业目的。收费展厅可能属于商业使用，请先询问权利人。"),
  /** Non-commercial and changed. */
  NON_COMMERCIAL_RESULT(
      Verdict.CONDITIONS,
      "non-commercial-result",
      "What is made of it must carry a license that forbids commercial use too.",
      "由其改编的成果也须采用禁止商业使用的许可证。"),
  /** No derivatives, as it is. */
  KEEP_UNCHANGED(
      Verdict.CONDITIONS,
      "keep-unchanged",
      "Use it exactly as it is; another file format counts as no change.",
      "必须原样使用；仅转换文件格式不算修改。"),
  /** Share-alike, changed, in a result that is not. */
  SHARE_ALIKE_ELSEWHERE(
      Verdict.ASK,
      "share-alike-elsewhere",
      "The changed file must stay share-alike, which the result is not: ask a person whether the"
          + " two can be kept apart.",
      "修改后的文件必须以相同方式共享，而成果并非如此：请咨询专业人士两者能否分开。"),
  /** GPL, ODbL, font licenses and the like. */
  COPYLEFT(
      Verdict.ASK,
      "copyleft",
      "What this copyleft license asks depends on how the parts are joined: ask a person.",
      "此类著佐权许可证的要求取决于各部分的结合方式：请咨询专业人士。"),
  /** On the list of SPDX, not classified. */
  UNCLASSIFIED(
      Verdict.ASK,
      "unclassified",
      "Nobody has classified this license here: read it, or ask a person.",
      "本平台尚未对此许可证归类：请阅读原文或咨询专业人士。"),
  /** {@code LicenseRef-}. */
  CUSTOM(
      Verdict.ASK,
      "custom",
      "The depositor's own terms: read them, or ask who holds the rights.",
      "此为提供者自定条款：请阅读条款或询问权利人。"),
  /** No license was given. */
  NO_LICENSE(
      Verdict.ASK,
      "no-license",
      "No license is given, so nothing is permitted yet: ask who holds the rights.",
      "未注明许可证，即尚未许可任何使用：请询问权利人。"),
  /** Non-commercial in a commercial use. */
  COMMERCE_FORBIDDEN(
      Verdict.CONFLICT, "commerce-forbidden", "The license forbids commercial use.", "许可证禁止商业使用。"),
  /** Non-commercial, changed, in a result that lets others earn. */
  RESULT_NOT_NON_COMMERCIAL(
      Verdict.CONFLICT,
      "result-not-non-commercial",
      "What is made of it must carry a license that forbids commercial use, and the result shall"
          + " not.",
      "由其改编的成果须采用禁止商业使用的许可证，而预定的成果并非如此。"),
  /** No derivatives, changed. */
  CHANGES_FORBIDDEN(
      Verdict.CONFLICT,
      "changes-forbidden",
      "The license forbids giving on what was changed.",
      "许可证禁止传播修改后的作品。"),
  /** Together: BY-SA with BY-NC or BY-NC-SA. */
  SHARE_ALIKE_WITH_NON_COMMERCIAL(
      Verdict.CONFLICT,
      "share-alike-with-non-commercial",
      "One asks that the result may be sold, another forbids it: BY-SA cannot be merged with BY-NC"
          + " or BY-NC-SA into one adapted work.",
      "一方要求成果可商用，另一方禁止商用：BY-SA 不能与 BY-NC 或 BY-NC-SA 合并为一个改编作品。"),
  /** Together: 1.0, which knows no later version, with a later one. */
  SHARE_ALIKE_VERSIONS(
      Verdict.CONFLICT,
      "share-alike-versions",
      "Each asks for its own version of the license, and no version is common to both.",
      "双方各自要求特定版本的许可证，没有共同适用的版本。"),
  /** Together: GPL with a BY-SA or version that cannot become it. */
  SHARE_ALIKE_WITH_GPL(
      Verdict.CONFLICT,
      "share-alike-with-gpl",
      "Only CC BY-SA 4.0 can become part of a work under the GPL, and only under GPL-3.0.",
      "只有 CC BY-SA 4.0 可并入 GPL 作品，且仅限 GPL-3.0。"),
  /** Together: the GPL permits commerce. */
  NON_COMMERCIAL_WITH_GPL(
      Verdict.CONFLICT,
      "non-commercial-with-gpl",
      "The GPL lets everybody sell the result, and the other license forbids that.",
      "GPL 允许任何人出售成果，而另一许可证禁止商用。"),
  /** Together, in any other way; also the parts of one expression that contradict each other. */
  NO_COMMON_LICENSE(
      Verdict.CONFLICT,
      "no-common-license",
      "There is no license that one work made of all of these could carry.",
      "不存在可适用于由这些素材合成之作品的许可证。"),
  /** Said with every verdict. */
  NOT_LEGAL_ADVICE(
      Verdict.OK,
      "not-legal-advice",
      "This is a first look by rules of thumb, and no legal advice.",
      "以上为依据一般规则的初步判断，不构成法律意见。");

  private final Verdict verdict;
  private final String code;
  private final String en;
  private final String zh;

  ClearingReason(Verdict verdict, String code, String en, String zh) {
    this.verdict = verdict;
    this.code = code;
    this.en = en;
    this.zh = zh;
  }

  /** How strict it makes a verdict at least. */
  public Verdict verdict() {
    return verdict;
  }

  /** The word of the API, which never changes. */
  public String code() {
    return code;
  }

  /** A sentence in English. */
  public String en() {
    return en;
  }

  /** A sentence in Simplified Chinese. */
  public String zh() {
    return zh;
  }
}
