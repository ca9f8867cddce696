package org.orrery.platform.harvest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.harvest.reference.CitationStyle;
import org.orrery.platform.harvest.reference.Citing;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Language;
import org.orrery.platform.web.Refusing;

/** Releases in the formats of others, and as citations. */
@Controller("/api/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Assets")
@Refusing
final class ExportApi {

  private final Reading reading;
  private final Citables citables;
  private final Citing citing;

  ExportApi(Reading reading, Citables citables, Citing citing) {
    this.reading = reading;
    this.citables = citables;
    this.citing = citing;
  }

  @Get(value = "/export/{format}", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The release in the format, under the media type of that format",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @Operation(summary = "A release in a format of catalogues or reference managers")
  HttpResponse<byte[]> export(
      HttpRequest<?> request,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable @Parameter(schema = @Schema(ref = "#/components/schemas/ExportFormat"))
          String format,
      @QueryValue Optional<Integer> release) {
    var wanted =
        ExportFormat.find(format)
            .orElseThrow(
                () ->
                    new Refusal.NotFound(
                        "There is no format “" + format + "”; there are " + formats() + "."));
    var citable = find(request, assets, id, release);
    return HttpResponse.ok(wanted.of(citable))
        .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + wanted.fileName(citable) + "\"");
  }

  private static String formats() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::word)
        .collect(Collectors.joining(", "));
  }

  @Get(value = "/citation", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The citation on one line; as JSON where that is accepted",
      content = {
        @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/Citation"))
      })
  @Operation(summary = "A release as a list of sources names it")
  HttpResponse<?> citation(
      HttpRequest<?> request,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue @Parameter(schema = @Schema(ref = "#/components/schemas/CitationStyle"))
          Optional<String> style,
      @QueryValue Optional<String> lang,
      @QueryValue Optional<Integer> release) {
    var language =
        lang.map(
                tag ->
                    Language.of(tag)
                        .orElseThrow(() -> ProblemException.badRequest("lang is en or zh.")))
            .orElse(Language.ENGLISH);
    var wanted =
        style
            .map(
                word ->
                    CitationStyle.find(word)
                        .orElseThrow(
                            () -> ProblemException.badRequest("style is apa or gb-t-7714.")))
            .orElseGet(() -> CitationStyle.usual(language));
    var citation = citing.cite(find(request, assets, id, release), wanted, language);
    return acceptsJson(request)
        ? HttpResponse.ok(Map.of("style", wanted.word(), "lang", language.tag(), "text", citation))
            .contentType("application/json")
        : HttpResponse.ok(citation.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
  }

  private static boolean acceptsJson(HttpRequest<?> request) {
    return request.getHeaders().accept().stream()
        .anyMatch(type -> type.getName().equals("application/json"));
  }

  private Citable find(HttpRequest<?> request, String assets, String id, Optional<Integer> number) {
    return citables.of(
        reading.release(
            AssetJson.type(assets), AssetId.parse(id), number.map(AssetJson::releaseNumber)),
        request);
  }
}
