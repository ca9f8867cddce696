package org.orrery.indexer.derive.worker.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Recipe;

/**
 * Shows how a table begins, of text or the first sheet of an XLSX workbook, and what its columns
 * hold. Its measures, by names that stay:
 *
 * <ul>
 *   <li>{@code rows} without the head, {@code columns}
 *   <li>{@code rowsAreAtLeast}: whether there may be more rows than were counted
 *   <li>{@code columnNames}, of the columns that are shown
 *   <li>{@code charset}, {@code delimiter} of a text; {@code sheet}, the name, of a workbook
 * </ul>
 */
public final class TableRecipe implements Recipe {

  private static final Set<String> TYPES =
      Set.of(
          "text/csv",
          "text/tab-separated-values",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "xlsx");

  @Override
  public String name() {
    return "table/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return TYPES.contains(mediaType)
        || ENDINGS.contains(fileName.substring(fileName.lastIndexOf('.') + 1));
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return TableMaking.make(file, folder, limits, headway);
  }
}
