package dev.pairspace.adapters.persistence.member;

import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.MemberRepository;

/** Makes what stores members. */
public final class MemberPersistence {

  private MemberPersistence() {}

  public static MemberRepository members(Transactions transactions) {
    return new JpaMemberRepository(transactions);
  }
}
