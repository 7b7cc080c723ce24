package dev.pairspace.adapters.persistence.chat;

import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.ChatRepository;

/** Makes what stores messages. */
public final class ChatPersistence {

  private ChatPersistence() {}

  public static ChatRepository messages(Transactions transactions) {
    return new JpaChatRepository(transactions);
  }
}
