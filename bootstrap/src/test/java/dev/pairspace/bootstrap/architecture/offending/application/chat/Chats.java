package dev.pairspace.bootstrap.architecture.offending.application.chat;

/** One half of a cycle. */
public final class Chats {
  dev.pairspace.bootstrap.architecture.offending.application.mail.MailsAndChats other;
}
