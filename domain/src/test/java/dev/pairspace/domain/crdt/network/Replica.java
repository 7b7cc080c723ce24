package dev.pairspace.domain.crdt.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A document of one participant, whoever implements it. */
interface Replica {
  /** Makes the edits in one transaction; the messages to send. */
  List<byte[]> edit(List<Edit> edits);

  /** Takes a message in. */
  Received apply(byte[] update);

  byte[] stateVector();

  /** What a replica with this state vector lacks. */
  byte[] diff(byte[] stateVector);

  State state();

  /**
   * What applying a message led to.
   *
   * @param own messages of transactions that the replica made in response
   * @param effective the message of the transaction itself; empty if nothing changed or if the
   *     replica does not tell
   */
  record Received(List<byte[]> own, List<byte[]> effective) {}

  /**
   * All that can be observed.
   *
   * @param name who it is, for the report of a failure
   * @param stateVector encoded
   * @param update the whole state, encoded
   * @param view what the roots show
   * @param waiting whether something waits for predecessors
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go into assertions
  record State(String name, byte[] stateVector, byte[] update, JsonNode view, boolean waiting) {}
}
