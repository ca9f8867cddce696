package org.orrery.platform.vocabulary;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.license.Permission;
import org.orrery.assetdb.license.Requirement;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.assetdb.vocabulary.Term;
import org.orrery.assetdb.vocabulary.Vocabularies;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** Licences with what each permits, and the bilingual vocabularies. */
@Controller("/api")
@Tag(name = "Vocabularies")
@Refusing
final class VocabularyApi {

  @Get("/licenses")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/LicenseList")))
  @Operation(summary = "Every SPDX licence with what it permits")
  Map<String, Object> licenses() {
    var items = Licenses.spdx().all().stream().map(VocabularyApi::json).toList();
    return Paging.json(items, items.size(), Optional.empty());
  }

  private static Map<String, Object> json(License license) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", license.id());
    json.put("name", license.name());
    json.put("url", license.spdxUrl());
    json.put("known", license.known());
    json.put("permits", license.permits().stream().sorted().map(Permission::code).toList());
    json.put("requires", license.requires().stream().sorted().map(Requirement::code).toList());
    json.put(
        "summary",
        Map.of(
            "en", String.join("; ", license.describe(Locale.ENGLISH)),
            "zh", String.join("；", license.describe(Locale.CHINESE))));
    return json;
  }

  @Get("/subjects")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/SubjectList")))
  @Operation(summary = "The vocabulary of subjects, two levels, in both languages")
  Map<String, Object> subjects() {
    List<Map<String, Object>> items =
        Subjects.shipped().all().stream().map(VocabularyApi::json).toList();
    return Paging.json(items, items.size(), Optional.empty());
  }

  private static Map<String, Object> json(Subject subject) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", subject.code());
    json.put("label", Map.of("en", subject.en(), "zh", subject.zh()));
    subject.parent().ifPresent(parent -> json.put("parent", parent));
    json.put("oecd", subject.oecd());
    return json;
  }

  @Get("/vocabularies")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "Their names",
      content = @Content(schema = @Schema(ref = "#/components/schemas/VocabularyList")))
  @Operation(summary = "The vocabularies of games")
  Map<String, Object> vocabularies() {
    List<Map<String, Object>> items =
        Vocabularies.all().stream()
            .map(
                vocabulary ->
                    Map.<String, Object>of(
                        "name", vocabulary.name(),
                        "terms", vocabulary.terms().size(),
                        "url", "/api/vocabularies/" + vocabulary.name()))
            .toList();
    return Paging.json(items, items.size(), Optional.empty());
  }

  @Get("/vocabularies/{name}")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "All of its words",
      content = @Content(schema = @Schema(ref = "#/components/schemas/TermList")))
  @Operation(summary = "The words of a vocabulary of games, in both languages")
  Map<String, Object> vocabulary(@PathVariable String name) {
    var vocabulary =
        Vocabularies.find(name)
            .orElseThrow(
                () ->
                    new Refusal.NotFound(
                        "There is no vocabulary “"
                            + name
                            + "”; GET /api/vocabularies lists them."));
    var items = vocabulary.terms().stream().map(VocabularyApi::json).toList();
    return Paging.json(items, items.size(), Optional.empty());
  }

  private static Map<String, Object> json(Term term) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", term.code());
    json.put("label", term.label().toJson());
    if (!term.group().isEmpty()) {
      json.put("group", term.group());
    }
    return json;
  }
}
