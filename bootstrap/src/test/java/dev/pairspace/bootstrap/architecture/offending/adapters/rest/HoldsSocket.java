package dev.pairspace.bootstrap.architecture.offending.adapters.rest;

import jakarta.websocket.Session;

record HoldsSocket(Session session) {}
