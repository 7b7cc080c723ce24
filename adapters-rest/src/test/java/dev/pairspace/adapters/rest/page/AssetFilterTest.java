package dev.pairspace.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetFilterTest {

  private static final String SCRIPT = "/assets/index-a1b2.js";

  private final AssetFilter filter = new AssetFilter();

  private static Exchange script(String method) throws Exception {
    return Exchange.of(method, SCRIPT)
        .withFile(SCRIPT, "let x")
        .withFile(SCRIPT + ".br", "brotli")
        .withFile(SCRIPT + ".gz", "gzipped");
  }

  @Test
  void who_takes_brotli_gets_it() throws Exception {
    var exchange = script("GET").with("Accept-Encoding", "gzip, br").through(filter);

    assertThat(exchange.body()).isEqualTo("brotli");
    assertThat(exchange.headers)
        .containsEntry("Content-Encoding", "br")
        .containsEntry("Vary", "Accept-Encoding")
        .containsEntry("ETag", "\"index-a1b2.js.br\"");
  }

  @Test
  void who_takes_nothing_compressed_gets_the_plain_file_and_caches_know() throws Exception {
    var exchange = script("GET").through(filter);

    assertThat(exchange.body()).isEqualTo("let x");
    assertThat(exchange.headers)
        .containsEntry("Vary", "Accept-Encoding")
        .containsEntry("ETag", "\"index-a1b2.js\"")
        .doesNotContainKey("Content-Encoding");
  }

  @Test
  void who_has_it_is_told_so() throws Exception {
    var exchange =
        script("GET")
            .with("Accept-Encoding", "br")
            .with("If-None-Match", "\"other\", W/\"index-a1b2.js.br\"")
            .through(filter);

    assertThat(exchange.status()).isEqualTo(304);
    assertThat(exchange.body()).isEmpty();
  }

  @Test
  void who_has_another_form_of_it_gets_this_one() throws Exception {
    var exchange =
        script("GET")
            .with("Accept-Encoding", "gzip")
            .with("If-None-Match", "\"index-a1b2.js.br\"")
            .through(filter);

    assertThat(exchange.body()).isEqualTo("gzipped");
  }

  @Test
  void who_asks_for_the_head_gets_no_body() throws Exception {
    var exchange = script("HEAD").with("Accept-Encoding", "br").through(filter);

    assertThat(exchange.body()).isEmpty();
    assertThat(exchange.headers).containsEntry("Content-Encoding", "br");
  }

  @Test
  void what_the_build_has_not_compressed_is_left_to_the_container() throws Exception {
    var font = "/assets/inter.woff2";

    assertThat(
            Exchange.of("GET", font)
                .withFile(font, "font")
                .with("Accept-Encoding", "br")
                .through(filter)
                .hasPassed())
        .isTrue();
    assertThat(Exchange.of("GET", "/assets/none.js").through(filter).hasPassed()).isTrue();
    assertThat(script("GET").with("Range", "bytes=0-3").through(filter).hasPassed()).isTrue();
  }
}
