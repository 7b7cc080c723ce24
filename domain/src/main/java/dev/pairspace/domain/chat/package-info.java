/** What the participants of a room write to each other beside the document. */
package dev.pairspace.domain.chat;
