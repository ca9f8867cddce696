package org.orrery.platform.inquiry;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.orrery.assetdb.inquiry.Ending;
import org.orrery.assetdb.inquiry.Inquiry;
import org.orrery.assetdb.inquiry.Letterbox;
import org.orrery.assetdb.inquiry.Message;
import org.orrery.assetdb.inquiry.Part;
import org.orrery.assetdb.inquiry.Step;
import org.orrery.assetdb.release.Releases;

/** Inquiries as JSON. */
@Singleton
final class InquiryJson {

  private final Releases releases;

  InquiryJson(Releases releases) {
    this.releases = releases;
  }

  /** An inquiry in a list. */
  Map<String, Object> listed(Inquiry inquiry) {
    var question = inquiry.question();
    var wish = question.wish();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", question.id().value());
    json.put("game", question.game().value());
    releases
        .newest(question.game())
        .ifPresent(game -> json.put("title", game.description().title().toJson()));
    json.put("state", inquiry.state().word());
    json.put("askedBy", question.asker());
    json.put("askedAt", question.askedAt().toString());
    json.put("organization", wish.organization());
    json.putAll(wish.place().toJson());
    json.put("purpose", wish.purpose().word());
    wish.from().ifPresent(day -> json.put("from", day.toString()));
    wish.until().ifPresent(day -> json.put("until", day.toString()));
    wish.audience().ifPresent(audience -> json.put("audience", audience));
    json.put("message", wish.message());
    inquiry.end().ifPresent(ending -> json.put("ending", ending(ending)));
    if (inquiry instanceof Inquiry.Agreed agreed) {
      json.put("consents", agreed.consents().stream().map(Part::word).sorted().toList());
    }
    return json;
  }

  /** An inquiry with what was said about it, and what its reader may do. */
  Map<String, Object> whole(Letterbox.Opened opened) {
    var json = listed(opened.inquiry());
    json.put("messages", opened.messages().stream().map(InquiryJson::message).toList());
    json.put(
        "may",
        Arrays.stream(Step.values())
            .filter(opened::allows)
            .map(step -> step.name().toLowerCase(Locale.ROOT))
            .toList());
    return json;
  }

  private static Map<String, Object> ending(Ending ending) {
    var json = new LinkedHashMap<String, Object>();
    json.put("outcome", ending.outcome().word());
    ending.text().ifPresent(text -> json.put("text", text));
    json.put("by", ending.by());
    json.put("at", ending.at().toString());
    return json;
  }

  /** What one side said. */
  static Map<String, Object> message(Message message) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", message.number());
    json.put("by", message.by());
    json.put("side", message.side().word());
    json.put("text", message.text());
    json.put("at", message.at().toString());
    return json;
  }
}
