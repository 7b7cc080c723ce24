package dev.pairspace.bootstrap.architecture.offending.application.live.saving;

import dev.pairspace.bootstrap.architecture.offending.application.live.memory.CountsWhatIsLoaded;

public class Loads {
  CountsWhatIsLoaded counted;
}
