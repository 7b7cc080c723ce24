package dev.pairspace.bootstrap.architecture.offending.adapters.rest;

import dev.pairspace.bootstrap.architecture.offending.application.port.RoomPort;

record CallsPorts(RoomPort port) {}
