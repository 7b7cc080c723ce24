package dev.pairspace.bootstrap.architecture.offending.application.room;

import dev.pairspace.bootstrap.architecture.offending.application.live.saving.Loads;

public class LoadsByItself {
  Loads loads;
}
