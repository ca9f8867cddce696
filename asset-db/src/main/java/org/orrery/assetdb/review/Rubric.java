package org.orrery.assetdb.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.orrery.assetdb.asset.LocalizedText;

/**
 * What gates and scores mean, in English and Chinese, so that two curators mean the same by a
 * three.
 *
 * @param gates what a game passes each gate by
 * @param criteria what each criterion asks
 * @param anchors for each criterion what the scores 0 to {@value Criterion#MOST} stand for, in
 *     order
 */
public record Rubric(
    Map<Gate, LocalizedText> gates,
    Map<Criterion, LocalizedText> criteria,
    Map<Criterion, List<LocalizedText>> anchors) {

  public Rubric {
    gates = Map.copyOf(gates);
    criteria = Map.copyOf(criteria);
    anchors = Map.copyOf(anchors);
  }

  /** The rubric that this build ships. */
  public static Rubric shipped() {
    return Shipped.RUBRIC;
  }

  /** What a game passes the gate by. */
  public LocalizedText gate(Gate gate) {
    return Objects.requireNonNull(gates.get(gate));
  }

  /** What the criterion asks. */
  public LocalizedText criterion(Criterion criterion) {
    return Objects.requireNonNull(criteria.get(criterion));
  }

  /** What the scores of the criterion stand for, from 0 on. */
  public List<LocalizedText> anchors(Criterion criterion) {
    return Objects.requireNonNull(anchors.get(criterion));
  }

  private static Rubric read() {
    var gates = new EnumMap<Gate, LocalizedText>(Gate.class);
    var criteria = new EnumMap<Criterion, LocalizedText>(Criterion.class);
    var anchors = new EnumMap<Criterion, List<LocalizedText>>(Criterion.class);
    for (var cells : lines()) {
      var text = LocalizedText.of(cells[3], cells[4]);
      var name = cells[1].toUpperCase(Locale.ROOT);
      switch (cells[0]) {
        case "gate" -> gates.put(Gate.valueOf(name), text);
        case "criterion" -> criteria.put(Criterion.valueOf(name), text);
        case "anchor" ->
            anchors.computeIfAbsent(Criterion.valueOf(name), one -> new ArrayList<>()).add(text);
        default -> throw new IllegalStateException("rubric.tsv knows no " + cells[0]);
      }
    }
    anchors.replaceAll((criterion, texts) -> List.copyOf(texts));
    return new Rubric(gates, criteria, anchors);
  }

  private static List<String[]> lines() {
    try (var stream = Rubric.class.getResourceAsStream("rubric.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks rubric.tsv");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shipped {
    static final Rubric RUBRIC = read();
  }
}
