package org.orrery.indexer.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks words in a text as HTML, in one pass. Cuts a long text to the stretch with the most
 * different words. Every character of the text is escaped, and {@code <mark>} is the only tag.
 */
final class Marker {
  /** Characters of text in a fragment. */
  private static final int FRAGMENT = 200;

  /** Of these, before the first marked word. */
  private static final int LEAD = 40;

  /** How far a cut moves to stand at a space. */
  private static final int SLACK = 20;

  private final Set<String> terms;
  private final Segmenter segmenter = new Segmenter();

  Marker(Set<String> terms) {
    this.terms = terms;
  }

  private record Span(String term, int start, int end) {}

  /** A fragment with marks; empty when the text has none of the words. */
  Optional<String> mark(String text) {
    List<Span> spans = spans(text);
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    int from = text.length() <= FRAGMENT ? 0 : cutBefore(text, best(spans).start() - LEAD);
    int to = text.length() - from <= FRAGMENT ? text.length() : cutAfter(text, from + FRAGMENT);
    return Optional.of(render(text, spans, from, to));
  }

  private List<Span> spans(String text) {
    segmenter.start(text);
    List<Span> spans = new ArrayList<>();
    for (@Nullable Token token = segmenter.next(); token != null; token = segmenter.next()) {
      if (terms.contains(token.term())) {
        spans.add(new Span(token.term(), token.start(), token.end()));
      }
    }
    return spans;
  }

  /** The span from which on a fragment holds the most different terms. */
  private static Span best(List<Span> spans) {
    Span best = spans.getFirst();
    int most = 0;
    for (int first = 0; first < spans.size(); first++) {
      Set<String> held = new HashSet<>();
      int end = spans.get(first).start() + FRAGMENT - LEAD;
      for (int next = first; next < spans.size() && spans.get(next).end() <= end; next++) {
        held.add(spans.get(next).term());
      }
      if (held.size() > most) {
        most = held.size();
        best = spans.get(first);
      }
    }
    return best;
  }

  private static int cutBefore(String text, int wanted) {
    int from = Math.max(0, Math.min(wanted, text.length() - FRAGMENT));
    for (int at = from; at > 0 && at > from - SLACK; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return startOfCharacter(text, from);
  }

  private static int cutAfter(String text, int wanted) {
    for (int at = wanted; at < text.length() && at < wanted + SLACK; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return startOfCharacter(text, wanted);
  }

  private static int startOfCharacter(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }

  private static String render(String text, List<Span> spans, int from, int to) {
    StringBuilder html = new StringBuilder(from > 0 ? "…" : "");
    int written = from;
    int index = 0;
    while (index < spans.size()) {
      int start = Math.max(spans.get(index).start(), written);
      int end = spans.get(index).end();
      index++;
      while (index < spans.size() && spans.get(index).start() <= end) {
        end = Math.max(end, spans.get(index).end());
        index++;
      }
      end = Math.min(end, to);
      if (start < end) {
        escape(html, text, written, start);
        html.append("<mark>");
        escape(html, text, start, end);
        html.append("</mark>");
        written = end;
      }
    }
    escape(html, text, written, to);
    return html.append(to < text.length() ? "…" : "").toString();
  }

  private static void escape(StringBuilder html, String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char character = text.charAt(at);
      switch (character) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(Character.isISOControl(character) ? ' ' : character);
      }
    }
  }
}
