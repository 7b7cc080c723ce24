package dev.pairspace.bootstrap.architecture.offending.adapters.persistence;

import jakarta.ws.rs.core.Response;

record AnswersRequests(Response response) {}
