package dev.pairspace.bootstrap.architecture.offending.domain.crdt.encoding;

import dev.pairspace.bootstrap.architecture.offending.domain.crdt.Item;

record WritesItems(Item item) {}
