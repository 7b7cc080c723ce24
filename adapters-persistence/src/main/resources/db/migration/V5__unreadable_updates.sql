-- How many updates up to covers_seq are not in the state, since they could not be read. They stay in the log.
ALTER TABLE document_snapshot ADD COLUMN unreadable bigint NOT NULL DEFAULT 0 CHECK (unreadable >= 0);
