package org.orrery.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.orrery.assetdb.account.Act;
import org.orrery.platform.account.Needs;

/** The API's description, as the build made it from the code, and a page to browse it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class ApiDocs {

  private static final String DOCUMENT = "/META-INF/swagger/openapi.yml";
  private static final String SWAGGER_UI = "/static/swagger-ui/" + version() + "/";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Orrery API</title>
      <link rel="stylesheet" href="%1$sswagger-ui.css">
      </head>
      <body>
      <main id="api"></main>
      <script src="%1$sswagger-ui-bundle.js"></script>
      <script src="/static/api-docs.js"></script>
      </body>
      </html>
      """
          .formatted(SWAGGER_UI);

  private static String version() {
    try (var properties =
        ApiDocs.class.getResourceAsStream(
            "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      var read = new java.util.Properties();
      read.load(Objects.requireNonNull(properties));
      return read.getProperty("version");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Get(value = "/openapi.yaml", produces = "application/yaml")
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> document() throws IOException {
    try (InputStream document =
        Objects.requireNonNull(ApiDocs.class.getResourceAsStream(DOCUMENT))) {
      return HttpResponse.ok(document.readAllBytes());
    }
  }

  @Get(value = "/api-docs", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<String> page() {
    return HttpResponse.ok(PAGE);
  }
}
