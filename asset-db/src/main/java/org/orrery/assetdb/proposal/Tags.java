package org.orrery.assetdb.proposal;

/** Text that was written as HTML, without its tags; it is text and never HTML again. */
final class Tags {

  private Tags() {}

  /** The text between the tags; the end of a block is the end of a line. */
  static String withoutThem(String html) {
    var text = new StringBuilder();
    var at = 0;
    for (var tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
      var end = html.indexOf('>', tag);
      if (end < 0) {
        break;
      }
      text.append(html, at, tag).append(breaks(html.substring(tag + 1, end)));
      at = end + 1;
    }
    text.append(html.substring(at));
    return text.toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("\n{3,}", "\n\n");
  }

  private static String breaks(String tag) {
    return switch (tag.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s.*", "")) {
      case "br", "br/", "li" -> "\n";
      case "/p", "/h1", "/h2", "/h3", "/h4", "/ul", "/ol", "/blockquote" -> "\n\n";
      default -> "";
    };
  }
}
