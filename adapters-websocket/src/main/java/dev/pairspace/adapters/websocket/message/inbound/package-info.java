/** The text messages that clients send, one class for each. */
package dev.pairspace.adapters.websocket.message.inbound;
