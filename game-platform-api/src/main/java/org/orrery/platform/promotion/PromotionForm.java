package org.orrery.platform.promotion;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Patch;

/** A promotion as a form, and back as the body that the API takes. Days are meant in UTC. */
final class PromotionForm {

  private PromotionForm() {}

  /** The promotion as it is. */
  static Form of(Promotion promotion) {
    var values = new HashMap<String, String>();
    values.put("release", Integer.toString(promotion.release()));
    values.put("from", firstDay(promotion));
    values.put("until", lastDay(promotion));
    promotion.blurb().byLanguage().forEach((tag, text) -> values.put("blurb." + tag, text));
    values.put("seen", Long.toString(promotion.version()));
    return Form.filled(values);
  }

  private static String firstDay(Promotion promotion) {
    return LocalDate.ofInstant(promotion.period().from(), ZoneOffset.UTC).toString();
  }

  private static String lastDay(Promotion promotion) {
    return promotion.period().lastDay().map(LocalDate::toString).orElse("");
  }

  /** What was typed for a new one. */
  static Map<String, Object> wanted(Form form) {
    var json = new LinkedHashMap<String, Object>();
    form.text("game").ifPresent(game -> json.put("game", game));
    form.text("channel").ifPresent(channel -> json.put("channel", channel));
    release(form, json);
    form.text("from").ifPresent(day -> json.put("from", day));
    form.text("until").ifPresent(day -> json.put("until", day));
    var blurb = blurb(form);
    if (!blurb.isEmpty()) {
      json.put("blurb", blurb);
    }
    return json;
  }

  /** What was typed otherwise than the promotion is: a day that stays keeps its very moment. */
  static Map<String, Object> patch(Promotion promotion, Form form) {
    var patch = new Patch().texts("blurb", blurb(form));
    if (!form.value("from").equals(firstDay(promotion))) {
      patch.text("from", form.text("from"));
    }
    if (!form.value("until").equals(lastDay(promotion))) {
      patch.text("until", form.text("until"));
    }
    var json = patch.json();
    release(form, json);
    return json;
  }

  private static void release(Form form, Map<String, Object> json) {
    form.text("release")
        .ifPresent(
            number ->
                json.put("release", number.matches("\\d{1,9}") ? Integer.valueOf(number) : number));
  }

  private static Map<String, Object> blurb(Form form) {
    var blurb = new LinkedHashMap<String, Object>();
    form.text("blurb.en").ifPresent(text -> blurb.put("en", text));
    form.text("blurb.zh").ifPresent(text -> blurb.put("zh", text));
    return blurb;
  }

  /** The version that the form was shown with. */
  static Optional<Long> seen(Form form) {
    return form.text("seen").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }
}
