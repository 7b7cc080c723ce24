package dev.pairspace.domain.crdt.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.Update;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real keystrokes, one message each. The hashes are those of the published texts and of Yjs. */
class EditingTracesTest {
  @ParameterizedTest
  @CsvSource({
    "automerge-paper, a489e9022976c14e46627aea174d07797edcb3fd17df42605956d4cf01bf9039,"
        + "0c90fe11c6a3fc981d83c36654d586f8f933d031033bfa846baf5522493723b0",
    "seph-blog1, fd42bef4fbb237f8cd748d2c1c628c51b489ea9b98992e6eb815d04a090a70ba,"
        + "f0503c6914bf507115788b4b5e5f70c4529405f6f4e5624127f70196e4d6680d",
    "rustcode, 2cde7bd1dedbcd198e3f5a66a4135f120571a4349d48d057009f311622a0894c,"
        + "031c76a887d11f861b9d7e723a7d185402fcbda0ccf3cbd0dcd3a1b1b12f3593",
    "sveltecomponent, d8bb93b7cf87b4c3a0394fddc028284a093d90d5794a213d1ccb0794eb4ede8f,"
        + "3c8db02ae6173e49bb8946ce2457f9d17ed7c7c67c4a9658aad0f2de7af63ed3",
    "friendsforever, 4720ec330c91e288c00b71cab318f7a1cdde689dfc401f269c353acfd6cb03f6,"
        + "87271e058b52e7deaedc7ddc2404f0850cb2dee7a0d8854944f660ba715cc0a6",
    "clownschool, d0812d3d6bfd59eab997e16187c9f1f575c65c84b4b539b033ab499c2edc79d5,"
        + "b8d12378385d837e0e1439fc04a0985b84bd7634129ab5c6f834583088bd786b"
  })
  void an_editing_trace_reaches_the_published_text_and_the_state_of_yjs(
      String trace, String textSha256, String stateSha256) {
    Doc doc = Doc.create(new DocOptions(1, true, Budget.MESSAGE));

    TestData.trace(trace).forEach(message -> doc.apply(Update.of(message)));

    byte[] text = doc.text("text").toString().getBytes(StandardCharsets.UTF_8);
    assertThat(NormalForm.sha256Of(text)).isEqualTo(textSha256);
    assertThat(NormalForm.sha256Of(doc.encodeState().toBytes())).isEqualTo(stateSha256);
    Integrity.check(doc);
  }
}
