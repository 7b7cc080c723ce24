package dev.pairspace.bootstrap.architecture.offending.application.live.memory;

import dev.pairspace.bootstrap.architecture.offending.application.live.saving.Loads;

public class CountsWhatIsLoaded {
  Loads loads;
}
