/**
 * The text messages of the socket: one class for each that clients send ({@code inbound}), and one
 * for each event that they are told ({@code outbound}). A new one is a new class, and its entry in
 * {@link dev.pairspace.adapters.websocket.message.TextMessages}.
 */
package dev.pairspace.adapters.websocket.message;
