package dev.pairspace.bootstrap.architecture.offending.domain.room;

import dev.pairspace.bootstrap.architecture.offending.application.room.OpenRoom;

record KnowsItsUseCase(OpenRoom useCase) {}
