/** Reading the chat of a room; writing in it goes over the socket. */
package dev.pairspace.adapters.rest.chat;
