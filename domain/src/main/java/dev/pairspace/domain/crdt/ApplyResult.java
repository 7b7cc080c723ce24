package dev.pairspace.domain.crdt;

import java.util.Optional;

/**
 * What applying an update did.
 *
 * @param integrated whether anything in the document changed
 * @param waits whether anything the update brought must wait for something else, or is kept for
 *     what may come later
 * @param instead what became effective, if others cannot read the update as it came
 */
public record ApplyResult(boolean integrated, boolean waits, Optional<Update> instead) {

  static final ApplyResult NOTHING = new ApplyResult(false, false);
  static final ApplyResult INTEGRATED = new ApplyResult(true, false);

  public ApplyResult(boolean integrated, boolean waits) {
    this(integrated, waits, Optional.empty());
  }

  static ApplyResult of(boolean integrated, boolean waits) {
    return waits ? new ApplyResult(integrated, true) : integrated ? INTEGRATED : NOTHING;
  }

  ApplyResult instead(Update update) {
    return new ApplyResult(integrated, waits, Optional.ofNullable(update));
  }
}
