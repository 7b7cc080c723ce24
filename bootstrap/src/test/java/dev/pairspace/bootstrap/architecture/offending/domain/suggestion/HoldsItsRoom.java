package dev.pairspace.bootstrap.architecture.offending.domain.suggestion;

import dev.pairspace.bootstrap.architecture.offending.domain.room.Room;

record HoldsItsRoom(Room room) {}
