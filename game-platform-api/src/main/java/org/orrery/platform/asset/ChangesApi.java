package org.orrery.platform.asset;

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
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Changes;
import org.orrery.assetdb.release.Changes.FileChange;
import org.orrery.assetdb.release.Comparing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Refusing;

/** What is new in a release, and what would be new in the next. */
@Controller("/api/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Assets")
@Refusing
final class ChangesApi {

  private final Comparing comparing;

  ChangesApi(Comparing comparing) {
    this.comparing = comparing;
  }

  @Get("/releases/{release}/changes")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "What differs",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Changes")))
  @Operation(
      summary =
          "What a release changed since an older one; since=0 compares with nothing, without it the one before is meant")
  Map<String, Object> changes(
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable int release,
      @QueryValue Optional<Integer> since) {
    return json(
        comparing.releases(
            AssetJson.type(assets), AssetId.parse(id), AssetJson.releaseNumber(release), since));
  }

  @Get("/draft/changes")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "What would differ",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Changes")))
  @SecurityRequirement(name = "token")
  @Operation(summary = "What releasing the draft as it is would change of the newest release")
  Map<String, Object> draft(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    return json(comparing.draft(actor, AssetJson.type(assets), AssetId.parse(id)));
  }

  private static Map<String, Object> json(Comparing.Compared compared) {
    var json = new LinkedHashMap<String, Object>();
    json.put("from", compared.from());
    json.put("to", compared.to());
    json.put("files", files(compared.changes().files()));
    json.put("description", compared.changes().fields().stream().map(ChangesApi::field).toList());
    json.put("licenses", compared.changes().licenses().stream().map(ChangesApi::license).toList());
    return json;
  }

  private static Map<String, Object> files(List<FileChange> changes) {
    var added = new ArrayList<Map<String, Object>>();
    var removed = new ArrayList<Map<String, Object>>();
    var changed = new ArrayList<Map<String, Object>>();
    var renamed = new ArrayList<Map<String, Object>>();
    for (var change : changes) {
      switch (change) {
        case FileChange.Added(AssetFile file) -> added.add(AssetJson.file(file));
        case FileChange.Removed(AssetFile file) -> removed.add(AssetJson.file(file));
        case FileChange.Changed(AssetFile before, AssetFile after) ->
            changed.add(pair(before, after));
        case FileChange.Renamed(AssetFile before, AssetFile after) ->
            renamed.add(pair(before, after));
      }
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("added", added);
    json.put("removed", removed);
    json.put("changed", changed);
    json.put("renamed", renamed);
    return json;
  }

  private static Map<String, Object> pair(AssetFile before, AssetFile after) {
    var json = new LinkedHashMap<String, Object>();
    json.put("before", AssetJson.file(before));
    json.put("after", AssetJson.file(after));
    return json;
  }

  private static Map<String, Object> field(Changes.FieldChange change) {
    var json = new LinkedHashMap<String, Object>();
    json.put("field", change.field());
    change.before().ifPresent(value -> json.put("before", value));
    change.after().ifPresent(value -> json.put("after", value));
    return json;
  }

  private static Map<String, Object> license(Changes.LicenseChange change) {
    var json = new LinkedHashMap<String, Object>();
    change.path().ifPresent(path -> json.put("path", path.value()));
    change.before().ifPresent(license -> json.put("before", license));
    change.after().ifPresent(license -> json.put("after", license));
    return json;
  }
}
