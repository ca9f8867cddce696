package org.orrery.assetdb.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Fields;

/** A report as JSON, as it is kept and as the API gives it. */
public final class LabReportJson {

  private static final int MOST_CHECKS = 20;
  private static final int MOST_FIGURES = 20;
  private static final int MOST_NOTES = 50;
  private static final int MOST_PICTURES = 8;
  private static final int WORD = 40;
  private static final int NOTE = 400;

  private LabReportJson() {}

  /** As JSON. */
  public static Map<String, Object> json(LabReport report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("labVersion", report.labVersion());
    json.put("seed", Long.toString(report.seed()));
    json.put("seconds", report.seconds());
    json.put("outcome", report.outcome().word());
    json.put("machine", new TreeMap<>(report.machine()));
    json.put("checks", report.checks().stream().map(LabReportJson::json).toList());
    return json;
  }

  private static Map<String, Object> json(LabReport.Finding finding) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", finding.check().word());
    json.put("outcome", finding.outcome().word());
    json.put("reason", finding.reason());
    json.put(
        "figures",
        finding.figures().stream()
            .map(
                figure ->
                    Map.<String, Object>of(
                        "name", figure.name(), "value", figure.value(), "unit", figure.unit()))
            .toList());
    json.put("notes", finding.notes());
    json.put(
        "pictures",
        finding.pictures().stream()
            .map(
                picture ->
                    Map.<String, Object>of(
                        "role", picture.role(),
                        "digest", picture.digest().toString(),
                        "size", picture.size(),
                        "mediaType", picture.mediaType()))
            .toList());
    return json;
  }

  /**
   * A report that a worker wrote, of which nothing is believed beyond its form.
   *
   * @param pictures gives the kept picture of a role that the check of this word names; an empty
   *     answer leaves it out
   * @throws Refusal.Invalid where it has another form, with every fault
   */
  public static LabReport told(
      Map<String, Object> json, BiFunction<String, String, Optional<LabReport.Picture>> pictures) {
    return read(
        json,
        (check, fields) -> fields.text("role", WORD).flatMap(role -> pictures.apply(check, role)));
  }

  /** A report that is kept. */
  static LabReport kept(Map<String, Object> json) {
    return read(json, (check, fields) -> picture(fields));
  }

  private static LabReport read(
      Map<String, Object> json, BiFunction<String, Fields, Optional<LabReport.Picture>> pictures) {
    var fields = Fields.of(json);
    var machine = new TreeMap<String, String>();
    fields
        .object("machine")
        .ifPresent(
            facts ->
                facts.names().stream()
                    .limit(MOST_FIGURES)
                    .forEach(
                        name -> facts.text(name, NOTE).ifPresent(text -> machine.put(name, text))));
    fields.text("outcome", WORD);
    var report =
        new LabReport(
            fields.number("labVersion", 1, 1000).orElse(1),
            fields.parsed("seed", WORD, Long::parseLong).orElse(0L),
            fields.number("seconds", 0, Integer.MAX_VALUE).orElse(0),
            machine,
            fields.objects("checks", MOST_CHECKS, check -> finding(check, pictures)));
    fields.refuse("The lab's report has another form.");
    return report;
  }

  private static Optional<LabReport.Finding> finding(
      Fields fields, BiFunction<String, Fields, Optional<LabReport.Picture>> pictures) {
    var check = fields.parsed("id", WORD, LabCheck::of);
    var outcome = fields.parsed("outcome", WORD, Outcome::of);
    var reason = fields.text("reason", WORD);
    var figures = fields.objects("figures", MOST_FIGURES, LabReportJson::figure);
    var notes = fields.texts("notes", MOST_NOTES, NOTE);
    var word = check.map(LabCheck::word).orElse("");
    var shown =
        fields.objects("pictures", MOST_PICTURES, picture -> ended(picture, word, pictures));
    fields.end();
    if (check.isEmpty() || outcome.isEmpty() || reason.isEmpty()) {
      fields.fault("id", "A check has an id, an outcome and a reason.");
      return Optional.empty();
    }
    return Optional.of(
        new LabReport.Finding(check.get(), outcome.get(), reason.get(), figures, notes, shown));
  }

  private static Optional<LabReport.Picture> ended(
      Fields fields,
      String check,
      BiFunction<String, Fields, Optional<LabReport.Picture>> pictures) {
    var picture = pictures.apply(check, fields);
    fields.end();
    return picture;
  }

  private static Optional<LabReport.Figure> figure(Fields fields) {
    var name = fields.text("name", WORD);
    var value = fields.number("value", Integer.MIN_VALUE, Integer.MAX_VALUE);
    var unit = fields.text("unit", WORD);
    fields.end();
    return name.flatMap(
        word ->
            value.flatMap(
                number -> unit.map(measure -> new LabReport.Figure(word, number, measure))));
  }

  private static Optional<LabReport.Picture> picture(Fields fields) {
    var role = fields.text("role", WORD);
    var digest = fields.parsed("digest", 80, Digest::parse);
    var size = fields.number("size", 1, Integer.MAX_VALUE);
    var type = fields.text("mediaType", WORD);
    return role.flatMap(
        word ->
            digest.flatMap(
                hash ->
                    size.flatMap(
                        bytes ->
                            type.map(media -> new LabReport.Picture(word, hash, bytes, media)))));
  }
}
