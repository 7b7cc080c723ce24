package dev.pairspace.bootstrap.architecture.offending.application.room;

import dev.pairspace.bootstrap.architecture.offending.bootstrap.wiring.Wires;

record KnowsItsWiring(Wires wires) {}
