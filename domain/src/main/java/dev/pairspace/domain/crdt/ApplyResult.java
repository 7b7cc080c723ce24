package dev.pairspace.domain.crdt;

/**
 * What applying an update did.
 *
 * @param integrated whether anything in the document changed
 * @param waits whether anything the update brought must wait for something else
 */
public record ApplyResult(boolean integrated, boolean waits) {

  static final ApplyResult NOTHING = new ApplyResult(false, false);
  static final ApplyResult INTEGRATED = new ApplyResult(true, false);

  static ApplyResult of(boolean integrated, boolean waits) {
    return waits ? new ApplyResult(integrated, true) : integrated ? INTEGRATED : NOTHING;
  }
}
