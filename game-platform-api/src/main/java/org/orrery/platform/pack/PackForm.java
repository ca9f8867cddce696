package org.orrery.platform.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.platform.web.Form;

/** What forms about packs say, in the JSON of the contract. */
final class PackForm {

  private PackForm() {}

  /** The use that was chosen; what was not chosen is left out, so that it is asked for. */
  static Map<String, Object> use(Form form) {
    var use = new LinkedHashMap<String, Object>();
    form.text("commercial").ifPresent(word -> use.put("commercial", word.equals("true")));
    form.text("modified").ifPresent(word -> use.put("modified", word.equals("true")));
    form.text("result").ifPresent(word -> use.put("result", word));
    return use;
  }

  /** The version that the form was shown with. */
  static Optional<Long> seen(Form form) {
    return form.text("seen").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }
}
