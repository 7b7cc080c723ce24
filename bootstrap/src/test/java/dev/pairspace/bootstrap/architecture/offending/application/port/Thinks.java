package dev.pairspace.bootstrap.architecture.offending.application.port;

final class Thinks {}
