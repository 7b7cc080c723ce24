package dev.pairspace.adapters.rest.file;

import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.domain.document.DocumentFile;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What goes out about files, beside their texts. */
public final class FileAnswers {

  private FileAnswers() {}

  /**
   * Answer of listFiles.
   *
   * @param files oldest first
   * @param unlisted how many files the room has beyond those
   */
  public record FileListing(List<ListedFile> files, int unlisted) {
    static FileListing of(ListFiles.Result contents) {
      List<DocumentFile> files = contents.files().files();
      return new FileListing(
          IntStream.range(0, files.size())
              .mapToObj(i -> ListedFile.of(files.get(i), contents.lengths().get(i)))
              .toList(),
          contents.files().unlisted());
    }
  }

  /**
   * A file in a list.
   *
   * @param size UTF-16 units of its text
   */
  public record ListedFile(
      String fileId, String name, String language, int size, Instant createdAt) {
    static ListedFile of(DocumentFile file, int size) {
      return new ListedFile(
          file.id().value(), file.name().value(), file.language(), size, file.createdAt());
    }
  }
}
