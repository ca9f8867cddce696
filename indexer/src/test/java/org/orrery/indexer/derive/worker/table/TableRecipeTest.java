package org.orrery.indexer.derive.worker.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Trying;

class TableRecipeTest {

  private final TableRecipe recipe = new TableRecipe();
  private Trying trying;

  @BeforeEach
  void open(@TempDir Path folder) {
    trying = new Trying(folder);
  }

  private JsonNode rows(byte[] bytes) throws IOException, CannotPreview {
    return new ObjectMapper().readTree(Trying.output(trying.make(recipe, bytes), "rows").toFile());
  }

  private JsonNode rows(String text) throws IOException, CannotPreview {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> all(JsonNode table, String field) {
    var all = new ArrayList<String>();
    table.path("columns").forEach(column -> all.add(column.path(field).asText("")));
    return all;
  }

  @Test
  void types_units_and_spans_of_columns_are_told() throws Exception {
    var table =
        rows(
            """
            name,mass (kg),dist_pc,Vmag,seen,day,place,温度(℃),lat,n
            a,1.5,2,3.1,true,2020-01-02,"1.5, 2.5",3,10.5,1
            b,1e3,7,-1.4,false,2021-05-06,"-3.25, 7.5",4,-80,
            """);

    assertThat(all(table, "type"))
        .containsExactly(
            "text",
            "number",
            "integer",
            "number",
            "boolean",
            "date",
            "coordinates",
            "integer",
            "coordinates",
            "integer");
    assertThat(all(table, "unit")).containsExactly("", "kg", "pc", "mag", "", "", "", "℃", "°", "");
    assertThat(table.path("columns").path(1).path("max").asDouble()).isEqualTo(1000);
    assertThat(table.path("columns").path(5).path("min").asText()).isEqualTo("2020-01-02");
    assertThat(table.path("columns").path(9).path("missing").asInt()).isOne();
    assertThat(table.path("rowCount").asInt()).isEqualTo(2);
  }

  @Test
  void the_sign_between_cells_is_found() throws Exception {
    for (var sign : List.of(",", "\t", ";", "|")) {
      var table = rows("a%1$sb%1$sc\n1%1$s\"x%1$s\"\"y\"\"\ny\"%1$s3\n".formatted(sign));

      assertThat(all(table, "name")).as(sign).containsExactly("a", "b", "c");
      assertThat(table.path("rows").path(0).path(1).asText()).isEqualTo("x" + sign + "\"y\"\ny");
    }
  }

  @Test
  void chinese_is_read_in_every_encoding() throws Exception {
    var text = "名称,质量（千克）\n长城与天文台的望远镜,12\n北京时间的标准,13\n";
    for (var charset : List.of("UTF-8", "UTF-16LE", "GB18030", "UTF-16")) {
      var table = rows(text.getBytes(Charset.forName(charset)));

      assertThat(all(table, "name")).as(charset).containsExactly("名称", "质量（千克）");
      assertThat(all(table, "unit")).as(charset).containsExactly("", "千克");
    }
  }

  @Test
  void a_table_without_a_head_has_none() throws Exception {
    var table = rows("1,2\n3,4\n");

    assertThat(all(table, "name")).containsExactly("", "");
    assertThat(table.path("rowCount").asInt()).isEqualTo(2);
    assertThat(table.path("rows").path(0).path(0).asText()).isEqualTo("1");
  }

  @Test
  void a_million_columns_and_a_long_cell_are_borne() throws Exception {
    var wide = trying.make(recipe, "a,".repeat(1_000_000) + "\n" + "1,".repeat(1_000_000));
    assertThat(wide.measures()).containsEntry("columns", 1_000_001);
    assertThat(((List<?>) wide.measures().get("columnNames"))).hasSize(100);

    var open = trying.make(recipe, "a,b\n1,\"" + "x".repeat(3_000_000));
    assertThat(open.measures()).containsEntry("rows", 1L);
    assertThat(rows("a,b\n1e99999999999,0x10\n2,3\n").path("columns").path(0).path("type").asText())
        .isEqualTo("text");
  }

  @Test
  void nothing_and_pictures_are_no_tables() throws IOException {
    assertThat(trying.reason(recipe, "")).isEqualTo(NoPreview.EMPTY);
    assertThat(trying.reason(recipe, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 3}))
        .isEqualTo(NoPreview.MALFORMED);
  }

  private static byte[] workbook() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("测量");
      var head = sheet.createRow(0);
      head.createCell(0).setCellValue("day");
      head.createCell(1).setCellValue("mass (kg)");
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("d/m/yy"));
      for (int row = 1; row <= 3; row++) {
        var cells = sheet.createRow(row);
        cells.createCell(0).setCellValue(LocalDate.of(2024, 5, row));
        cells.getCell(0).setCellStyle(style);
        cells.createCell(1).setCellValue(row / 4.0);
      }
      sheet.getRow(3).createCell(2).setCellFormula("B2+B3");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void the_first_sheet_of_a_workbook_is_read() throws Exception {
    var bytes = workbook();
    var table = rows(bytes);

    assertThat(all(table, "type")).containsExactly("date", "number", "number");
    assertThat(table.path("rows").path(0).path(0).asText()).isEqualTo("2024-05-01");
    assertThat(table.path("rows").path(2).path(2).asText()).isEqualTo("0.75");
    assertThat(trying.make(recipe, bytes).measures()).containsEntry("sheet", "测量");
  }

  @Test
  void a_workbook_that_blows_up_is_refused() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new java.io.ByteArrayInputStream(workbook()));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/sharedStrings.xml")) {
          to.write("<sst>".getBytes(StandardCharsets.UTF_8));
          for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
            to.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
          }
        } else {
          from.transferTo(to);
        }
      }
    }

    assertThat(trying.reason(recipe, out.toByteArray())).isEqualTo(NoPreview.TOO_LARGE);
  }
}
