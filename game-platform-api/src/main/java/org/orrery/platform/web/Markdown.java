package org.orrery.platform.web;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Shows strangers' CommonMark. Markup inside the text is shown as text, headings are lowered below
 * the page's own, links go to http, https and mail only and give nothing away, and there are no
 * pictures from elsewhere. What is rendered goes through a list of allowed tags once more.
 */
public final class Markdown {

  private static final int LOWERED_BY = 2;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("\n").build();
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(Markdown::lowered, "h1", "h2", "h3", "h4", "h5", "h6")
          .allowElements(
              "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .onElements("ol")
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
          .toFactory();

  private Markdown() {}

  /** The text as safe HTML. */
  public static Html html(String text) {
    return new Html(ALLOWED.sanitize(RENDERER.render(PARSER.parse(text))));
  }

  private static String lowered(String heading, List<String> attributes) {
    return "h" + Math.min(6, heading.charAt(1) - '0' + LOWERED_BY);
  }
}
