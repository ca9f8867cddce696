package org.orrery.platform.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.lab.LabReport;
import org.orrery.assetdb.lab.LabReportJson;
import org.orrery.assetdb.lab.LabRun;

/** Trials as the API gives them. */
final class LabJson {

  private LabJson() {}

  /** Where a trial is. */
  static String address(LabRun run) {
    return "/api/games/" + run.ticket().game() + "/lab-runs/" + run.ticket().number();
  }

  /** Where a picture of it is. */
  static String address(LabRun run, LabReport.Picture picture) {
    return address(run) + "/pictures/" + picture.digest().hex();
  }

  /** A trial without its report. */
  static Map<String, Object> listed(LabRun run) {
    var json = new LinkedHashMap<String, Object>();
    var ticket = run.ticket();
    json.put("number", ticket.number());
    json.put("state", run.state());
    json.put("release", ticket.release());
    json.put("digest", ticket.digest().toString());
    json.put("wantedBy", ticket.wantedBy());
    json.put("wantedAt", ticket.wantedAt().toString());
    switch (run) {
      case LabRun.Waiting waiting -> {}
      case LabRun.Running running -> {
        json.put("startedAt", running.startedAt().toString());
        json.put("stage", running.stage().word());
        json.put("percent", running.percent());
      }
      case LabRun.Finished finished -> {
        json.put("startedAt", finished.startedAt().toString());
        json.put("endedAt", finished.endedAt().toString());
        json.put("labVersion", finished.labVersion());
        json.put("outcome", finished.outcome().word());
      }
      case LabRun.Failed failed -> {
        json.put("endedAt", failed.endedAt().toString());
        json.put("reason", failed.reason());
      }
      case LabRun.Unavailable unavailable -> {
        json.put("endedAt", unavailable.endedAt().toString());
        json.put("reason", unavailable.reason());
      }
    }
    return json;
  }

  /** A trial with its report. */
  static Map<String, Object> whole(LabRun run, LabReport report) {
    var json = listed(run);
    json.put("report", LabReportJson.json(report));
    return json;
  }
}
