package dev.pairspace.bootstrap.architecture.offending.application.room;

final class RoomManager {}
