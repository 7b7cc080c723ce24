package dev.pairspace.bootstrap.architecture.offending.application.room;

interface OpenEndedResult {}
