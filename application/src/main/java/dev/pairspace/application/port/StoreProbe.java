package dev.pairspace.application.port;

/** Checks the condition of the store. */
public interface StoreProbe {

  /** Blocks, for a few seconds at most; never throws because the store has failed. */
  Condition probe();

  /** The condition of the store. */
  sealed interface Condition {

    /**
     * @param schemaVersion of the newest migration
     */
    record Usable(String schemaVersion) implements Condition {}

    /** It answers, but its schema is not the one that this program needs. */
    record NotMigrated(String reason) implements Condition {}

    /**
     * It does not answer.
     *
     * @param reason holds no address and no password
     */
    record Unreachable(String reason) implements Condition {}
  }
}
