package dev.pairspace.domain.crdt.network;

import java.util.List;

/** What is done to updates without a document. */
interface Tools {
  byte[] merge(List<byte[]> updates);

  byte[] difference(byte[] update, byte[] stateVector);
}
