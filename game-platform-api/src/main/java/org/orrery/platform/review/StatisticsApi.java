package org.orrery.platform.review;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.review.ReviewSettings;
import org.orrery.assetdb.review.Survey;
import org.orrery.assetdb.review.Surveying;
import org.orrery.assetdb.review.Target;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Refusing;

/** How long judging takes. */
@Controller("/api/review/statistics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Review")
@Refusing
final class StatisticsApi {

  private final Surveying surveying;
  private final ReviewSettings settings;

  StatisticsApi(Surveying surveying, ReviewSettings settings) {
    this.surveying = surveying;
    this.settings = settings;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "Of 24 months; for curators also by month, and what is open",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ReviewStatistics")))
  @Operation(summary = "How many rounds were decided how, and how long that took")
  Map<String, Object> statistics(@Parameter(hidden = true) Actor actor) {
    var survey = surveying.survey(actor);
    var json = tally(survey.whole());
    var targets = new LinkedHashMap<String, Object>();
    for (var target : Target.values()) {
      targets.put(target.word(), settings.time(target).toDays());
    }
    json.put("targetDays", targets);
    survey
        .inside()
        .ifPresent(
            inside -> {
              json.put("open", inside.open());
              json.put("over", inside.over());
              json.put("months", inside.months().stream().map(StatisticsApi::month).toList());
            });
    return json;
  }

  private static Map<String, Object> month(Survey.Month month) {
    var json = new LinkedHashMap<String, Object>();
    json.put("month", month.month().toString());
    json.putAll(tally(month.tally()));
    return json;
  }

  private static Map<String, Object> tally(Survey.Tally tally) {
    var json = new LinkedHashMap<String, Object>();
    json.put("accepted", tally.accepted());
    json.put("changesRequested", tally.changesRequested());
    json.put("declined", tally.declined());
    var median = new LinkedHashMap<String, Object>();
    put(median, "firstReview", tally.daysToFirstReview());
    put(median, "decision", tally.daysToDecision());
    json.put("medianDays", median);
    return json;
  }

  private static void put(Map<String, Object> json, String name, OptionalDouble days) {
    days.ifPresent(value -> json.put(name, Math.round(value * 10) / 10.0));
  }
}
