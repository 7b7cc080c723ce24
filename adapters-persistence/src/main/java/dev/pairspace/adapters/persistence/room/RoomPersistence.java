package dev.pairspace.adapters.persistence.room;

import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.RoomRepository;

/** Makes what stores rooms. */
public final class RoomPersistence {

  private RoomPersistence() {}

  public static RoomRepository rooms(Transactions transactions) {
    return new JpaRoomRepository(transactions);
  }
}
