package org.orrery.assetdb.credit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody did for an asset. A role that both standards have, such as supervision and
 * supervisor, is here once in each one's words, since each is exported to its own standard.
 */
public enum CreditRole {
  CREATOR("creator", "Creator", "创作者", Standard.DATACITE),

  CONCEPTUALIZATION("conceptualization", "Conceptualization", "构思", Standard.CREDIT),
  DATA_CURATION("data-curation", "Data curation", "数据整理", Standard.CREDIT),
  FORMAL_ANALYSIS("formal-analysis", "Formal analysis", "形式分析", Standard.CREDIT),
  FUNDING_ACQUISITION("funding-acquisition", "Funding acquisition", "经费获取", Standard.CREDIT),
  INVESTIGATION("investigation", "Investigation", "调查研究", Standard.CREDIT),
  METHODOLOGY("methodology", "Methodology", "方法论", Standard.CREDIT),
  PROJECT_ADMINISTRATION(
      "project-administration", "Project administration", "项目管理", Standard.CREDIT),
  RESOURCES("resources", "Resources", "资源提供", Standard.CREDIT),
  SOFTWARE("software", "Software", "软件开发", Standard.CREDIT),
  SUPERVISION("supervision", "Supervision", "指导监督", Standard.CREDIT),
  VALIDATION("validation", "Validation", "验证", Standard.CREDIT),
  VISUALIZATION("visualization", "Visualization", "可视化", Standard.CREDIT),
  WRITING_ORIGINAL_DRAFT(
      "writing-original-draft", "Writing – original draft", "初稿撰写", Standard.CREDIT),
  WRITING_REVIEW_EDITING(
      "writing-review-editing", "Writing – review & editing", "审阅与修订", Standard.CREDIT),

  CONTACT_PERSON("contact-person", "Contact person", "联系人", Standard.DATACITE),
  DATA_COLLECTOR("data-collector", "Data collector", "数据采集者", Standard.DATACITE),
  DATA_CURATOR("data-curator", "Data curator", "数据整理者", Standard.DATACITE),
  DATA_MANAGER("data-manager", "Data manager", "数据管理者", Standard.DATACITE),
  DISTRIBUTOR("distributor", "Distributor", "发行者", Standard.DATACITE),
  EDITOR("editor", "Editor", "编辑", Standard.DATACITE),
  HOSTING_INSTITUTION("hosting-institution", "Hosting institution", "托管机构", Standard.DATACITE),
  PRODUCER("producer", "Producer", "制作人", Standard.DATACITE),
  PROJECT_LEADER("project-leader", "Project leader", "项目负责人", Standard.DATACITE),
  PROJECT_MANAGER("project-manager", "Project manager", "项目经理", Standard.DATACITE),
  PROJECT_MEMBER("project-member", "Project member", "项目成员", Standard.DATACITE),
  REGISTRATION_AGENCY("registration-agency", "Registration agency", "注册代理机构", Standard.DATACITE),
  REGISTRATION_AUTHORITY(
      "registration-authority", "Registration authority", "注册管理机构", Standard.DATACITE),
  RELATED_PERSON("related-person", "Related person", "相关人员", Standard.DATACITE),
  RESEARCHER("researcher", "Researcher", "研究人员", Standard.DATACITE),
  RESEARCH_GROUP("research-group", "Research group", "研究团队", Standard.DATACITE),
  RIGHTS_HOLDER("rights-holder", "Rights holder", "权利人", Standard.DATACITE),
  SPONSOR("sponsor", "Sponsor", "赞助者", Standard.DATACITE),
  SUPERVISOR("supervisor", "Supervisor", "导师", Standard.DATACITE),
  TRANSLATOR("translator", "Translator", "译者", Standard.DATACITE),
  WORK_PACKAGE_LEADER("work-package-leader", "Work package leader", "工作包负责人", Standard.DATACITE),
  OTHER("other", "Other", "其他", Standard.DATACITE);

  /** Whose word a role is. */
  public enum Standard {
    /** The Contributor Role Taxonomy, ANSI/NISO Z39.104-2022. */
    CREDIT,
    /** DataCite Metadata Schema 4.6: creator, and the controlled list of contributorType. */
    DATACITE
  }

  private static final Map<String, CreditRole> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(CreditRole::code, Function.identity()));

  private final String code;
  private final String en;
  private final String zh;
  private final Standard standard;

  CreditRole(String code, String en, String zh, Standard standard) {
    this.code = code;
    this.en = en;
    this.zh = zh;
    this.standard = standard;
  }

  /** The word of the API, which never changes. */
  public String code() {
    return code;
  }

  /** The label in English, the standard's own. */
  public String en() {
    return en;
  }

  /** The label in Simplified Chinese. */
  public String zh() {
    return zh;
  }

  /**
   * How the standard itself spells it: CRediT's label, or DataCite's contributorType, such as
   * {@code DataCollector}. ({@code Creator} is not a contributorType: DataCite has an element for
   * it.)
   */
  public String standardName() {
    return switch (standard) {
      case CREDIT -> en;
      case DATACITE ->
          Arrays.stream(code.split("-", -1))
              .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
              .collect(Collectors.joining());
    };
  }

  /** Whose word it is. */
  public Standard standard() {
    return standard;
  }

  /** The role that the API calls by this word; empty for any other word. */
  public static Optional<CreditRole> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
