package dev.pairspace.domain.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives files names under which they can lie side by side on every system: none twice, whatever the
 * case, and none that is a folder of another one. A later file gets a number. Each name is looked
 * up about once, however many are alike.
 */
final class UniqueNames {
  private final Set<String> files;
  private final Set<String> folders = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  /**
   * @param files keys of the names that are taken; grows
   */
  UniqueNames(Set<String> files) {
    this.files = files;
  }

  /** The name that a file gets that wants this one. */
  FileName claim(FileName wanted) {
    List<String> parts = wanted.parts();
    List<String> above = new ArrayList<>();
    String path = "";
    for (String part : parts.subList(0, parts.size() - 1)) {
      path += free(path, part, files::contains);
      above.add(FileName.keyOf(path));
      path += "/";
    }
    path += free(path, parts.get(parts.size() - 1), this::isTaken);
    Optional<FileName> name = FileName.parse(path);
    if (name.isEmpty()) {
      return claim(FileName.UNNAMED);
    }
    folders.addAll(above);
    files.add(name.get().key());
    return name.get();
  }

  /** The part as it is, or with the lowest number that was not found taken yet. */
  private String free(String path, String part, Predicate<String> isTaken) {
    String wanted = FileName.keyOf(path + part);
    if (!isTaken.test(wanted)) {
      return part;
    }
    int number = lastNumbers.getOrDefault(wanted, 2);
    while (isTaken.test(FileName.keyOf(path + FileNamePart.numbered(part, number)))) {
      number++;
    }
    lastNumbers.put(wanted, number);
    return FileNamePart.numbered(part, number);
  }

  private boolean isTaken(String key) {
    return files.contains(key) || folders.contains(key);
  }

  /** Whether a file could have just this name. */
  boolean isFree(FileName name) {
    String path = "";
    for (String part : name.parts().subList(0, name.parts().size() - 1)) {
      path += part;
      if (files.contains(FileName.keyOf(path))) {
        return false;
      }
      path += "/";
    }
    return !isTaken(name.key());
  }
}
