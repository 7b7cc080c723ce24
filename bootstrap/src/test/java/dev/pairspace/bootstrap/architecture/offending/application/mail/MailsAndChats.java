package dev.pairspace.bootstrap.architecture.offending.application.mail;

import dev.pairspace.bootstrap.architecture.offending.application.chat.Chats;

/** The other half. */
public final class MailsAndChats {
  Chats other;
}
