package dev.pairspace.bootstrap.architecture.offending.domain.room;

import java.nio.file.Path;

record ReadsFiles(Path file) {}
