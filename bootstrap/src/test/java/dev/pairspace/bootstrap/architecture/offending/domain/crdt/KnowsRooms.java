package dev.pairspace.bootstrap.architecture.offending.domain.crdt;

import dev.pairspace.bootstrap.architecture.offending.domain.room.Room;

record KnowsRooms(Room room) {}
