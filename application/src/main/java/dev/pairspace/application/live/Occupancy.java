package dev.pairspace.application.live;

/**
 * How much is in memory, over all rooms. Each room is counted as of the end of its last turn.
 *
 * @param rooms in memory, those that are being loaded included
 * @param connections sessions in them
 * @param participants of whom some have several sessions
 * @param documentBytes encoded states of all documents
 */
public record Occupancy(int rooms, int connections, int participants, long documentBytes) {}
