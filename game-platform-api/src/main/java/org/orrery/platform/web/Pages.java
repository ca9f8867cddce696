package org.orrery.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** Renders pages from templates that were compiled with the server. */
@Singleton
public final class Pages {

  private static final String TEMPLATES = "org.orrery.platform.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);

  /** A page: the template with the frame and what it shows. */
  public MutableHttpResponse<byte[]> show(Frame frame, String template, Object page) {
    return show(HttpStatus.OK, frame, template, page);
  }

  /** A page with another status. Nothing is sent before all of it is rendered. */
  public MutableHttpResponse<byte[]> show(
      HttpStatus status, Frame frame, String template, Object page) {
    return HttpResponse.<byte[]>status(status)
        .body(render(frame, template, page))
        .contentType("text/html; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
        .header(HttpHeaders.CONTENT_LANGUAGE, frame.language().htmlTag())
        .header(HttpHeaders.VARY, "Accept-Language, Cookie");
  }

  /** A part of a page, rendered where the page puts it. */
  public Content part(Frame frame, String template, Object page) {
    return output -> engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
  }

  byte[] render(Frame frame, String template, Object page) {
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
    return output.toByteArray();
  }
}
