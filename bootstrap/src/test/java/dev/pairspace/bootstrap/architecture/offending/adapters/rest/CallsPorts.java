package dev.pairspace.bootstrap.architecture.offending.adapters.rest;

import dev.pairspace.bootstrap.architecture.offending.application.port.RoomPort;

public record CallsPorts(RoomPort port) {}
