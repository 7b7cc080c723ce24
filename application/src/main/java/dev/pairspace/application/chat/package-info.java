/**
 * The chat of a room: a message is stored first and then told to all, its author included, so what
 * is heard is never lost. Messages of one room are stored one after the other, in the order in
 * which they came.
 */
package dev.pairspace.application.chat;
