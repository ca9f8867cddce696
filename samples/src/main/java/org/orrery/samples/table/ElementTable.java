package org.orrery.samples.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.orrery.samples.tree.Tree;

/** The periodic table, from the isotope list of chemical-elements that lies among the materials. */
public final class ElementTable {

  /**
   * Hydrogen to oganesson, as the China National Committee for Terms fixed them (the last in 2017).
   */
  private static final String CHINESE =
      "氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘氙"
          + "铯钡镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞铊铅铋钋砹氡钫镭锕钍镤铀镎钚镅锔锫锎锿镄钔锘铹"
          + "𬬻𬭊𬭳𬭛𬭶鿏𫟼𬬭鿔鿭𫓧镆𫟷鿬鿫";

  private ElementTable() {}

  public static byte[] of(Path isotopes) throws IOException {
    int[] chinese = CHINESE.codePoints().toArray();
    Csv csv =
        new Csv(
            "number",
            "symbol",
            "name",
            "chinese_name",
            "standard_mass_u",
            "natural_isotopes",
            "most_abundant_isotope");
    for (Tree element : Tree.ofJson(Files.readString(isotopes)).each().toList()) {
      int number = (int) element.at("number").number();
      List<Tree> natural =
          element
              .at("isotopes")
              .each()
              .filter(isotope -> isotope.at("abundance").isThere())
              .toList();
      csv.row(
          number,
          element.at("symbol").text(),
          element.at("name").text(),
          Character.toString(chinese[number - 1]),
          element.at("mass").isThere()
              ? String.format(Locale.ROOT, "%.5f", element.at("mass").number())
              : "",
          natural.size(),
          natural.stream()
              .max(Comparator.comparingDouble(isotope -> isotope.at("abundance").number()))
              .map(isotope -> isotope.at("nominal").text())
              .orElse(""));
    }
    return csv.bytes();
  }
}
