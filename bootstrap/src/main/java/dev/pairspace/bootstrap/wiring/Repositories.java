package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.persistence.JtaTransactions;
import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.adapters.persistence.chat.ChatPersistence;
import dev.pairspace.adapters.persistence.member.MemberPersistence;
import dev.pairspace.adapters.persistence.room.RoomPersistence;
import dev.pairspace.adapters.persistence.suggestion.SuggestionPersistence;
import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SuggestionRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is stored object by object. */
@Singleton
class Repositories {

  @Produces
  @Singleton
  Transactions transactions(ContainerResources container) {
    return new JtaTransactions(container.entityManager(), container.transaction());
  }

  @Produces
  @Singleton
  RoomRepository rooms(Transactions transactions) {
    return RoomPersistence.rooms(transactions);
  }

  @Produces
  @Singleton
  MemberRepository members(Transactions transactions) {
    return MemberPersistence.members(transactions);
  }

  @Produces
  @Singleton
  SuggestionRepository suggestions(Transactions transactions) {
    return SuggestionPersistence.suggestions(transactions);
  }

  @Produces
  @Singleton
  ChatRepository messages(Transactions transactions) {
    return ChatPersistence.messages(transactions);
  }
}
