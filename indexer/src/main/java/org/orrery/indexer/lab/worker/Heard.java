package org.orrery.indexer.lab.worker;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the browser says of a game while it runs: whom it asks, what it complains of. A game can say
 * as much as it likes; only the beginning is kept.
 */
final class Heard {

  private static final int MOST = 50;
  private static final int CHARACTERS = 300;
  private static final Pattern ADDRESS = Pattern.compile("'((?:https?|wss?)://[^']+)'");

  private final String origin;
  private final Set<String> outside = new TreeSet<>();
  private final Set<String> errors = new TreeSet<>();
  private final Set<String> warnings = new TreeSet<>();
  private final Set<String> faults = new TreeSet<>();
  private final Set<String> unserved = new TreeSet<>();
  private int errorCount;
  private int warningCount;
  private int faultCount;
  private int dialogs;
  private int crashes;
  private int departures;
  private int whiteouts;

  Heard(String origin) {
    this.origin = origin;
  }

  /** Listens to everything in the context, workers and frames too. */
  void listenTo(BrowserContext context) {
    context.onRequest(this::asked);
    context.onRequestFailed(this::failed);
    context.onConsoleMessage(this::said);
    context.onWebError(
        error -> {
          faultCount++;
          keep(faults, error.error());
        });
    context.onDialog(
        dialog -> {
          dialogs++;
          dialog.dismiss();
        });
    context.exposeBinding(
        "__orreryLabHears",
        (source, arguments) -> {
          if (arguments.length > 0) {
            asked(String.valueOf(arguments[0]));
          }
          return null;
        });
  }

  private void asked(Request request) {
    asked(request.url());
  }

  /** Somebody was asked for, by an address or in a word. */
  void asked(String address) {
    var isOwn =
        address.startsWith(origin + "/")
            || address.equals(origin)
            || address.startsWith("data:")
            || address.startsWith("blob:")
            || address.startsWith("about:");
    if (!isOwn) {
      keep(outside, host(address));
    }
  }

  private static String host(String address) {
    try {
      var uri = URI.create(address.strip());
      return uri.getHost() == null
          ? address
          : uri.getScheme().toLowerCase(Locale.ROOT)
              + "://"
              + uri.getHost()
              + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    } catch (IllegalArgumentException | NullPointerException e) {
      return address;
    }
  }

  private void failed(Request request) {
    if (request.url().startsWith(origin + "/")) {
      keep(unserved, request.url().substring(origin.length()));
    }
  }

  private void said(ConsoleMessage message) {
    switch (message.type()) {
      case "error" -> {
        errorCount++;
        keep(errors, message.text());
        refused(message.text());
      }
      case "warning" -> {
        warningCount++;
        keep(warnings, message.text());
      }
      default -> {
        // Games say a lot that nobody needs.
      }
    }
  }

  /** The browser tells of what a policy refused even where the page was gone before it heard. */
  private void refused(String complaint) {
    var address = ADDRESS.matcher(complaint);
    if (complaint.contains("Content Security Policy") && address.find()) {
      asked(address.group(1));
    }
  }

  private static void keep(Set<String> notes, String note) {
    if (notes.size() < MOST) {
      notes.add(note.substring(0, Math.min(CHARACTERS, note.length())));
    }
  }

  void crashed() {
    crashes++;
  }

  void departed() {
    departures++;
  }

  void whitened() {
    whiteouts++;
  }

  Collection<String> outside() {
    return outside;
  }

  Collection<String> errors() {
    return errors;
  }

  Collection<String> warnings() {
    return warnings;
  }

  Collection<String> faults() {
    return faults;
  }

  Collection<String> unserved() {
    return unserved;
  }

  int errorCount() {
    return errorCount;
  }

  int warningCount() {
    return warningCount;
  }

  int faultCount() {
    return faultCount;
  }

  int dialogs() {
    return dialogs;
  }

  int crashes() {
    return crashes;
  }

  int departures() {
    return departures;
  }

  int whiteouts() {
    return whiteouts;
  }
}
