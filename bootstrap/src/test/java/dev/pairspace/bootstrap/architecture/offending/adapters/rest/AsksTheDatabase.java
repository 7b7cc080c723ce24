package dev.pairspace.bootstrap.architecture.offending.adapters.rest;

import javax.sql.DataSource;

record AsksTheDatabase(DataSource dataSource) {}
