package org.orrery.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Markup that is safe to show as it is. Whoever makes one vouches for every tag in it.
 *
 * @param markup well-formed HTML
 */
public record Html(String markup) implements Content {

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(markup);
  }

  @Override
  public boolean isEmptyContent() {
    return markup.isEmpty();
  }
}
