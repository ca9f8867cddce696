package org.orrery.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryPageTest {

  @Test
  void signing_in_leads_back_to_a_page_of_this_house() {
    assertThat(EntryPage.safe("/deposit?cursor=a")).isEqualTo("/deposit?cursor=a");
  }

  @Test
  void signing_in_never_leads_elsewhere() {
    assertThat(EntryPage.safe("//evil.example")).isEqualTo("/");
    assertThat(EntryPage.safe("https://evil.example")).isEqualTo("/");
    assertThat(EntryPage.safe("/\\evil.example")).isEqualTo("/");
    assertThat(EntryPage.safe("/a\r\nSet-Cookie: x")).isEqualTo("/");
  }
}
