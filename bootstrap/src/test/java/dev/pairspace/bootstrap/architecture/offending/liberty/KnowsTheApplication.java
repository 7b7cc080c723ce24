package dev.pairspace.bootstrap.architecture.offending.liberty;

import dev.pairspace.bootstrap.architecture.offending.application.port.RoomPort;

record KnowsTheApplication(RoomPort port) {}
