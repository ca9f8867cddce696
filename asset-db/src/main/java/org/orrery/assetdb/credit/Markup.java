package org.orrery.assetdb.credit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A markup in which credits are pasted into something. Text of strangers comes in through {@link
 * #escaped} alone, and then is text: it can neither end the element around it nor begin one.
 */
public enum Markup {
  /** CommonMark. */
  MARKDOWN {
    @Override
    String escapedLine(String line) {
      var escaped = MARKDOWN_SYMBOLS.matcher(line).replaceAll("\\\\$0");
      // What stands at the start of an item would begin a list or a heading within it.
      return MARKDOWN_STARTS.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    @Override
    String heading(int level, String inner) {
      return "#".repeat(level) + " " + inner + "\n\n";
    }

    @Override
    String paragraph(String inner) {
      return inner + "\n\n";
    }

    @Override
    String items(List<String> items) {
      return items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining()) + "\n";
    }

    @Override
    String strong(String inner) {
      return "**" + inner + "**";
    }

    @Override
    String link(String inner, String address) {
      return "[" + inner + "](<" + address + ">)";
    }

    @Override
    String verbatim(String text) {
      return text.lines().map(line -> "    " + line + "\n").collect(Collectors.joining()) + "\n";
    }
  },

  /** BBCode as game engines read it; square brackets are written {@code [lb]} and {@code [rb]}. */
  BBCODE {
    @Override
    String escapedLine(String line) {
      return brackets(line);
    }

    @Override
    String heading(int level, String inner) {
      return strong(inner) + "\n\n";
    }

    @Override
    String paragraph(String inner) {
      return inner + "\n\n";
    }

    @Override
    String items(List<String> items) {
      return items.stream().map(item -> "• " + item + "\n").collect(Collectors.joining()) + "\n";
    }

    @Override
    String strong(String inner) {
      return "[b]" + inner + "[/b]";
    }

    @Override
    String link(String inner, String address) {
      return "[url=" + address + "]" + inner + "[/url]";
    }

    @Override
    String verbatim(String text) {
      return brackets(text) + "\n";
    }

    private String brackets(String text) {
      return text.replace("[", "\0").replace("]", "[rb]").replace("\0", "[lb]");
    }
  },

  /** A part of an HTML document, without scripts, styles or classes. */
  HTML {
    @Override
    String escapedLine(String line) {
      return entities(line);
    }

    @Override
    String heading(int level, String inner) {
      return "<h" + level + ">" + inner + "</h" + level + ">\n";
    }

    @Override
    String paragraph(String inner) {
      return "<p>" + inner + "</p>\n";
    }

    @Override
    String items(List<String> items) {
      return items.stream()
          .map(item -> "<li>" + item + "</li>\n")
          .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    @Override
    String strong(String inner) {
      return "<strong>" + inner + "</strong>";
    }

    @Override
    String link(String inner, String address) {
      return "<a href=\"" + entities(address) + "\">" + inner + "</a>";
    }

    @Override
    String verbatim(String text) {
      return "<pre>" + entities(text) + "</pre>\n";
    }

    private String entities(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;")
          .replace("'", "&#39;");
    }
  };

  private static final Pattern MARKDOWN_SYMBOLS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");
  private static final Pattern MARKDOWN_STARTS = Pattern.compile("^(\\d{0,9})([.)+=-])");

  /** Marks that turn the direction of text, and other signs that nobody sees. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\u200c\u200d]]");

  /** Text as text, on one line. */
  public String escaped(String text) {
    return escapedLine(
        UNSEEN.matcher(text.replaceAll("[\\s\u0085\u2028\u2029]+", " ")).replaceAll("").strip());
  }

  abstract String escapedLine(String line);

  abstract String heading(int level, String inner);

  abstract String paragraph(String inner);

  abstract String items(List<String> items);

  abstract String strong(String inner);

  /** A link; the address is one of ours, of the licences' or of ORCID, never a stranger's. */
  abstract String link(String inner, String address);

  /** Text whose lines stay as they are. */
  abstract String verbatim(String text);
}
