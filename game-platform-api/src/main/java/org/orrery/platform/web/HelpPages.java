package org.orrery.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import org.orrery.assetdb.account.Act;
import org.orrery.platform.account.Needs;

/** How to use the house. */
@Hidden
@Controller("/help")
final class HelpPages {

  private final Pages pages;

  HelpPages(Pages pages) {
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> help(Frame frame) {
    return pages.show(frame, "web/help", frame.language());
  }
}
