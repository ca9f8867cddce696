package org.orrery.assetdb.derivative.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Derivatives;
import org.orrery.assetdb.json.Json;

@Singleton
final class JdbcDerivatives implements Derivatives {

  private static final int MOST_IN_ONE_QUESTION = 500;

  private final DerivativeRows rows;
  private final OutputRows outputs;

  JdbcDerivatives(DerivativeRows rows, OutputRows outputs) {
    this.rows = rows;
    this.outputs = outputs;
  }

  @Override
  public boolean add(Derivative derivative) {
    var parent = derivative.parent().toString();
    var isNew =
        rows.add(
                parent,
                derivative.recipe(),
                derivative.reason().orElse(null),
                Json.text(derivative.measures()),
                derivative.madeAt())
            == 1;
    if (isNew) {
      removeOthers(derivative);
      var made = new ArrayList<OutputRow>();
      for (var output : derivative.outputs()) {
        made.add(row(derivative, made.size(), output));
      }
      if (!made.isEmpty()) {
        outputs.saveAll(made);
      }
    }
    return isNew;
  }

  private void removeOthers(Derivative derivative) {
    for (var row : rows.findByParentIn(List.of(derivative.parent().toString()))) {
      if (Derivative.family(row.recipe()).equals(derivative.family())
          && !row.recipe().equals(derivative.recipe())) {
        outputs.remove(row.parent(), row.recipe());
        rows.remove(row.parent(), row.recipe());
      }
    }
  }

  private static OutputRow row(Derivative derivative, int position, Derivative.Output output) {
    return new OutputRow(
        derivative.parent().toString(),
        derivative.recipe(),
        position,
        output.role(),
        output.digest().toString(),
        output.size(),
        output.mediaType(),
        Json.text(output.details()));
  }

  @Override
  public Map<Digest, List<Derivative>> of(Collection<Digest> parents) {
    var wanted = parents.stream().distinct().map(Digest::toString).toList();
    var found = new HashMap<Digest, List<Derivative>>();
    for (var from = 0; from < wanted.size(); from += MOST_IN_ONE_QUESTION) {
      var some = wanted.subList(from, Math.min(from + MOST_IN_ONE_QUESTION, wanted.size()));
      read(some)
          .forEach(
              derivative ->
                  found
                      .computeIfAbsent(derivative.parent(), parent -> new ArrayList<>())
                      .add(derivative));
    }
    return found;
  }

  private List<Derivative> read(List<String> parents) {
    var held = rows.findByParentIn(parents);
    if (held.isEmpty()) {
      return List.of();
    }
    var made =
        outputs.findByParentIn(parents).stream()
            .sorted(Comparator.comparingInt(OutputRow::position))
            .toList();
    return held.stream()
        .sorted(Comparator.comparing(DerivativeRow::recipe))
        .map(row -> derivative(row, made))
        .toList();
  }

  private static Derivative derivative(DerivativeRow row, List<OutputRow> outputs) {
    return new Derivative(
        Digest.parse(row.parent()),
        row.recipe(),
        Optional.ofNullable(row.reason()),
        Json.object(row.measures()),
        outputs.stream()
            .filter(output -> output.parent().equals(row.parent()))
            .filter(output -> output.recipe().equals(row.recipe()))
            .map(JdbcDerivatives::output)
            .toList(),
        row.madeAt());
  }

  private static Derivative.Output output(OutputRow row) {
    return new Derivative.Output(
        row.role(),
        Digest.parse(row.digest()),
        row.size(),
        row.mediaType(),
        Json.object(row.details()));
  }

  @Override
  public List<Derivative> having(Digest output) {
    var parents = outputs.parents(output.toString());
    return parents.isEmpty() ? List.of() : read(parents);
  }

  @Override
  public int removeOrphans() {
    outputs.removeOrphans();
    return rows.removeOrphans();
  }
}
