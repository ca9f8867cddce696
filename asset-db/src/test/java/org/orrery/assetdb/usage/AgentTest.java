package org.orrery.assetdb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
      })
  void browsers_are_people(String userAgent) {
    assertThat(Agent.of(userAgent)).contains(Agent.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "curl/8.9.1",
        "Wget/1.21.3",
        "aria2/1.36.0",
        "python-requests/2.32.3",
        "Python-urllib/3.11",
        "Java/25.0.1",
        "Java-http-client/25.0.1",
        "Go-http-client/1.1",
        "GodotEngine/4.4.stable (Linux)",
        "libwww-perl/6.77",
        "museum-kiosk 3"
      })
  void general_tools_are_never_left_out(String userAgent) {
    assertThat(Agent.of(userAgent)).contains(Agent.MACHINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
        "facebookexternalhit/1.1",
        "Scrapy/2.11 (+https://scrapy.org)",
        "UptimeRobot/2.0"
      })
  void crawlers_are_left_out(String userAgent) {
    assertThat(Agent.of(userAgent)).isEmpty();
  }
}
