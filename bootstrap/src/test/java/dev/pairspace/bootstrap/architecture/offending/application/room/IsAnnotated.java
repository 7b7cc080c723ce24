package dev.pairspace.bootstrap.architecture.offending.application.room;

import jakarta.inject.Singleton;

@Singleton
final class IsAnnotated {}
