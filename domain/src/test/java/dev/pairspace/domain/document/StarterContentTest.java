package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StarterContentTest {

  @Test
  void is_written_as_yjs_writes_the_same_content() {
    var update =
        StarterContent.of(
            Language.PYTHON, Instant.ofEpochMilli(1_763_720_000_123L), new FileId("0123456789ab"));

    // What Yjs 13.6.33 answers to encodeStateAsUpdate after it has applied these very bytes.
    assertThat(HexFormat.of().formatHex(update.toBytes()))
        .isEqualTo(
            "0108010027010566696c65730c3031323334353637383961620128000100046e616d650177076d61696e2e70"
                + "7928000100086c616e6775616765017706707974686f6e2800010009637265617465644174017b4279aa"
                + "5e7727b00027000100047465787402040001041c2320577269746520636f646520686572652c20746f67"
                + "65746865720a2801046d657461086d61696e46696c6501770c3031323334353637383961622801046d65"
                + "7461086c616e6775616765017706707974686f6e00");
  }
}
