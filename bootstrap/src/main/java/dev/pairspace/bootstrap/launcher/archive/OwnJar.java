package dev.pairspace.bootstrap.launcher.archive;

import dev.pairspace.bootstrap.launcher.StartFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** The jar that this process was started from, as an archive of files. */
public final class OwnJar implements AutoCloseable {
  private final JarFile jar;

  private OwnJar(JarFile jar) {
    this.jar = jar;
  }

  public static OwnJar open() {
    try {
      var location = OwnJar.class.getProtectionDomain().getCodeSource().getLocation();
      return new OwnJar(new JarFile(Path.of(location.toURI()).toFile()));
    } catch (IOException | URISyntaxException e) {
      throw new StartFailedException("The launcher only runs from pairspace.jar: " + e + ".", e);
    }
  }

  /** The content of one entry. */
  public InputStream read(String name) throws IOException {
    var entry = jar.getJarEntry(name);
    if (entry == null) {
      throw new IOException("pairspace.jar lacks " + name);
    }
    return jar.getInputStream(entry);
  }

  /** Copies every file below the prefix to the same place below the folder. */
  public void copy(String prefix, Path folder) throws IOException {
    for (var entry : below(prefix)) {
      var file = folder.resolve(entry.getName().substring(prefix.length()));
      Files.createDirectories(file.getParent());
      try (var in = jar.getInputStream(entry)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Names the content of everything below the prefixes; differs whenever one byte does. */
  public String version(String... prefixes) {
    return List.of(prefixes).stream()
        .flatMap(prefix -> below(prefix).stream())
        .map(entry -> "%s %08x".formatted(entry.getName(), entry.getCrc()))
        .collect(Collectors.joining("\n"));
  }

  private List<? extends ZipEntry> below(String prefix) {
    return jar.stream()
        .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
        .toList();
  }

  @Override
  public void close() {
    try {
      jar.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
