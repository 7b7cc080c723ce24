package dev.pairspace.bootstrap.architecture.offending.domain.room;

final class ClassyId {}
