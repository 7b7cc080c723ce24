package dev.pairspace.domain.crdt.conformance;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The bytes frozen from Yjs which lie beside the tests. */
public final class TestData {
  private TestData() {}

  /** A file or folder below {@code yjs/} in the test resources. */
  public static Path path(String name) {
    URL found = TestData.class.getResource("/yjs/" + name);
    if (found == null) {
      throw new IllegalArgumentException("no test data yjs/" + name);
    }
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(found.toString(), e);
    }
  }

  /** The messages of one editing trace, in the order in which a server receives them. */
  public static List<byte[]> trace(String name) {
    try (InputStream file = Files.newInputStream(path("traces/" + name + ".updates.gz"));
        GZIPInputStream unzipped = new GZIPInputStream(file)) {
      return split(unzipped.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Cuts bytes into messages, each preceded by its length in four bytes, big-endian. */
  public static List<byte[]> split(byte[] framed) throws IOException {
    List<byte[]> messages = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(framed))) {
      while (in.available() > 0) {
        messages.add(in.readNBytes(in.readInt()));
      }
    }
    return messages;
  }
}
