package org.orrery.platform.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.review.Conversing;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import reactor.core.publisher.Flux;

/** What is said about a submission with a form, and the files that come with it. */
@Hidden
@Controller("/review/{id}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagePages {

  /** Fields of the form are short; what is longer is cut off where the rule refuses it anyway. */
  private static final int FIELD_BYTES = 256 << 10;

  private final Conversing conversing;
  private final SubmissionShowing showing;

  MessagePages(Conversing conversing, SubmissionShowing showing) {
    this.conversing = conversing;
    this.showing = showing;
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Needs(Act.SUBMIT_GAMES)
  HttpResponse<?> say(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body MultipartBody body)
      throws IOException {
    var submission = SubmissionId.parse(id);
    var fields = new HashMap<String, String>();
    try {
      var names = receive(request, actor, submission, body, fields);
      conversing.say(actor, submission, message(fields, names));
      return HttpResponse.seeOther(URI.create("/review/" + submission + "#messages"));
    } catch (Refusal.Invalid e) {
      return refused(422, frame, actor, submission, fields, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(409, frame, actor, submission, fields, e, e.violations());
    } catch (Refusal.TooLarge e) {
      return refused(413, frame, actor, submission, fields, e, List.of());
    }
  }

  private static Map<String, Object> message(Map<String, String> fields, List<String> names) {
    var json = new HashMap<String, Object>();
    var text = fields.getOrDefault("text", "").replace("\r\n", "\n").strip();
    if (!text.isEmpty()) {
      json.put("text", text);
    }
    json.put("attachments", names);
    return json;
  }

  /** Fields stand before the files in our form, so the token is known when the first file comes. */
  private List<String> receive(
      HttpRequest<?> request,
      Actor actor,
      SubmissionId submission,
      MultipartBody body,
      Map<String, String> fields)
      throws IOException {
    var names = new ArrayList<String>();
    for (CompletedPart part : Flux.from(body).toIterable(1)) {
      if (!(part instanceof CompletedFileUpload upload)) {
        fields.put(part.getName(), text(part));
        continue;
      }
      if (!Csrf.proves(request, fields.get(Csrf.FIELD))) {
        upload.discard();
        Csrf.demand(request, fields.get(Csrf.FIELD));
      }
      // Without a text nothing will be said, and no file is kept for it.
      if (upload.getFilename().isEmpty() || fields.getOrDefault("text", "").isBlank()) {
        upload.discard();
        continue;
      }
      try (var content = upload.getInputStream()) {
        names.add(
            conversing
                .attachBeside(actor, submission, upload.getFilename(), content, Checks.none())
                .name());
      }
    }
    Csrf.demand(request, fields.get(Csrf.FIELD));
    return names;
  }

  private static String text(CompletedPart part) throws IOException {
    var bytes = part.getBytes();
    return new String(bytes, 0, Math.min(bytes.length, FIELD_BYTES), StandardCharsets.UTF_8);
  }

  private HttpResponse<?> refused(
      int status,
      Frame frame,
      Actor actor,
      SubmissionId id,
      Map<String, String> fields,
      Refusal why,
      List<Violation> violations) {
    var form = Form.filled(fields).refused(String.valueOf(why.getMessage()), violations);
    return showing.page(HttpStatus.valueOf(status), frame, actor, id, form, "messages");
  }
}
