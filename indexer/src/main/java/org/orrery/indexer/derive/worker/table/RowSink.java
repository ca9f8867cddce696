package org.orrery.indexer.derive.worker.table;

/** Hears of the cells of a table, row by row. */
interface RowSink {

  /** The next cell of the row, at this column. Columns that are left out are empty. */
  void cell(int column, String text);

  /** The row has ended; says whether more are wanted. */
  boolean endRow();

  /** Whether the text of a cell at this column matters; its being there always does. */
  boolean wants(int column);
}
