/**
 * The shared document of a room: the aggregate that owns one replica of the engine, its files,
 * limits and edits.
 */
package dev.pairspace.domain.document;
