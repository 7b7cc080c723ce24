/** Messages of the rooms' chats. */
package dev.pairspace.adapters.persistence.chat;
