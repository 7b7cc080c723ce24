package dev.pairspace.domain.crdt;

/**
 * Gives back the room of forgotten content: when half of a client's buffer is waste, what is still
 * referred to moves together. Each unit moves at most once per unit forgotten.
 */
final class Compaction {

  private static final int WORTH_IT = 1024;

  private Compaction() {}

  static void compactIfWasteful(ClientStructs client, StructStore store) {
    if (client.wastedText > WORTH_IT && 2 * client.wastedText > client.text.size()) {
      client.text.truncate(moveTogether(client, store, true));
      client.wastedText = 0;
    }
    if (client.wastedValues > WORTH_IT && 2 * client.wastedValues > client.values.size()) {
      client.values.truncate(moveTogether(client, store, false));
      client.wastedValues = 0;
    }
  }

  private static int moveTogether(ClientStructs client, StructStore store, boolean text) {
    int to = 0;
    for (int h = client.structs.find(0); h != StructStore.NONE; h = client.structs.next(h)) {
      if (store.content[h] == StructStore.NONE || (store.ref(h) == UpdateFormat.STRING) != text) {
        continue;
      }
      if (text) {
        client.text.move(store.content[h], to, store.length[h]);
      } else {
        client.values.move(store.content[h], to, store.length[h]);
      }
      store.content[h] = to;
      to += store.length[h];
    }
    return to;
  }
}
